import { describe, expect, test } from 'vitest';
import { clvRequest, hasPeriods, likelyPart, periodsChoicesOf } from '../../../src/ui/pages/value/periods-choices';
import { column, table } from '../data/tables';

const lines = table('lines', [column('who', 'customerId'), column('day', 'date'), column('paid', 'amount')]);
const periods = table('periods', [column('client', 'customerId'), column('Month'), column('revenue'), column('cost')]);

test('parts are found by role, else by name', () => {
  expect((['period', 'revenue', 'cost'] as const).map((part) => likelyPart(lines, part))).toEqual([
    'day',
    'paid',
    null,
  ]);
  expect((['period', 'revenue', 'cost'] as const).map((part) => likelyPart(periods, part))).toEqual([
    'Month',
    'revenue',
    'cost',
  ]);
  expect([lines, periods, table('none', [column('x')])].map(hasPeriods)).toEqual([true, true, false]);
});

describe('the request', () => {
  const choices = periodsChoicesOf('{"margin":0.4,"discountRate":0.02,"horizon":6}');

  test('takes a margin only where no column is the cost', () => {
    const parts = { period: 'Month', revenue: 'revenue', cost: null };
    expect(clvRequest('t1', parts, choices)).toEqual({
      table: 't1',
      period: 'Month',
      revenue: 'revenue',
      unit: 'month',
      margin: 0.4,
      discountRate: 0.02,
      acquisitionCost: 0,
      horizon: 6,
      rule: { kind: 'mean' },
    });
    const withCost = clvRequest('t1', { ...parts, cost: 'cost' }, choices);
    expect([withCost?.cost, withCost?.margin]).toEqual(['cost', undefined]);
  });

  test('is none while a part that it needs has no column', () => {
    expect(clvRequest('t1', { period: null, revenue: 'revenue', cost: null }, choices)).toBeNull();
    expect(clvRequest('t1', { period: 'Month', revenue: null, cost: null }, choices)).toBeNull();
  });
});

test('choices that do not fit are as by default', () => {
  expect(periodsChoicesOf('{"unit":"aeon","discountRate":-3,"retentionRate":2}')).toEqual(periodsChoicesOf(undefined));
});

test('costs of winning customers out of a column take the place of one figure', () => {
  const chosen = periodsChoicesOf('{"acquisitionCost":9,"acquisition":{"table":"people","column":"paid"}}');
  const request = clvRequest('lines', { period: 'day', revenue: 'paid', cost: null }, chosen);
  expect(request).toMatchObject({ acquisitionColumn: 'paid', acquisitionTable: 'people' });
  expect(request).not.toHaveProperty('acquisitionCost');
});
