import { describe, expect, test } from 'vitest';
import { hasHistories } from '../../../src/ui/pages/value/history-columns';
import { fitRequest, lifetimeRequest, modelChoicesOf, spendRequest } from '../../../src/ui/pages/value/model-choices';
import { column, table } from '../data/tables';

const lines = table('lines', [column('who', 'customerId'), column('day', 'date'), column('paid', 'amount')]);
const features = table('features', [column('frequency'), column('recency'), column('T')], {});
const choices = modelChoicesOf('{"asOf":"2025-06-30","calibrationEnd":"2025-01-31","months":6,"model":"paretoNbd"}');

test('histories are in features, and can be made of purchases', () => {
  expect([lines, features, table('other', [column('x')])].map(hasHistories)).toEqual([true, true, false]);
});

test('days are asked of a table with dates only', () => {
  expect(fitRequest(lines, choices)).toEqual({
    table: 'lines',
    asOf: '2025-06-30',
    calibrationEnd: '2025-01-31',
    horizon: 90,
  });
  expect(fitRequest(features, choices)).toEqual({
    table: 'features',
    horizon: 90,
    frequency: 'frequency',
    recency: 'recency',
    T: 'T',
  });
});

test('the days of the horizon are asked in weeks of features made in weeks', () => {
  const weekly = table('weekly', features.columns, { parameters: { timeUnit: 'week' } });
  expect(fitRequest(weekly, { ...choices, horizon: 91 }).horizon).toBe(13);
  expect(lifetimeRequest(weekly, { ...choices, horizon: 91 }, 0).horizon).toBe(13);
});

test('of a table that does not tell its unit of time, the one chosen is asked, and the horizon in it', () => {
  const summary = table('summary', [column('x'), column('t_x'), column('T')]);
  const weekly = { ...choices, horizon: 91, timeUnit: 'week' } as const;
  expect(fitRequest(summary, weekly)).toMatchObject({ timeUnit: 'week', horizon: 13 });
  expect(spendRequest(summary, weekly)).toMatchObject({ timeUnit: 'week' });
  expect(fitRequest(summary, choices)).not.toHaveProperty('timeUnit');
  expect(fitRequest(lines, weekly)).not.toHaveProperty('timeUnit');
  expect(fitRequest(features, weekly)).toMatchObject({ horizon: 91 });
});

test('a day that does not exist is not kept', () => {
  expect(modelChoicesOf('{"asOf":"2025-02-30"}').asOf).toBeUndefined();
  expect(modelChoicesOf('{"asOf":"2024-02-29"}').asOf).toBe('2024-02-29');
});

test('the lifetime value takes the model, the months and as many samples as asked', () => {
  expect(lifetimeRequest(lines, choices, 0)).toEqual({
    table: 'lines',
    asOf: '2025-06-30',
    model: 'paretoNbd',
    months: 6,
    monthlyDiscountRate: 0.01,
    margin: 1,
    horizon: 90,
    bootstraps: 0,
    calibrationEnd: '2025-01-31',
    uncertainty: 'predictive',
    rule: { kind: 'mean' },
  });
});

test('what does not fit is as by default', () => {
  expect(modelChoicesOf('{"asOf":"soon","months":-1,"model":"crystal ball"}')).toEqual(modelChoicesOf(undefined));
});

describe('a published summary', () => {
  const summary = table('cdnow', [column('x'), column('t_x'), column('T'), column('zbar'), column('weeks')]);

  test('has histories, in columns of its own names', () => {
    expect(hasHistories(summary)).toBe(true);
    expect(fitRequest(summary, choices)).toMatchObject({ frequency: 'x', recency: 't_x', T: 'T' });
    expect(lifetimeRequest(summary, choices, 0)).toMatchObject({ frequency: 'x', monetaryValue: 'zbar' });
    expect(spendRequest(summary, choices)).toEqual({ table: 'cdnow', frequency: 'x', monetaryValue: 'zbar' });
  });

  test('is read from the columns chosen, if it has them', () => {
    const chosen = modelChoicesOf('{"columns":{"T":"weeks","recency":"gone"}}');
    expect(fitRequest(summary, chosen)).toMatchObject({ recency: 't_x', T: 'weeks' });
  });
});
