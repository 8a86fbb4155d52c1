import { expect, test } from 'vitest';
import { finish } from '../../../src/domain/stats/steps';
import { MISSING_CODE } from '../../../src/domain/table/column';
import { periodsOf, type PeriodUnit } from '../../../src/domain/value/periods';
import { booleans, dates, numbers, texts } from '../predict/columns';

const days = dates('2023-11-30', '2024-02-01T23:59:59Z', null, '2023-12-31');

test.each<[PeriodUnit, string[], number[]]>([
  ['month', ['2023-11', '2023-12', '2024-01', '2024-02'], [0, 3, MISSING_CODE, 1]],
  ['quarter', ['2023-Q4', '2024-Q1'], [0, 1, MISSING_CODE, 0]],
  ['year', ['2023', '2024'], [0, 1, MISSING_CODE, 0]],
])('dates fall into calendar periods: %s', (unit, labels, index) => {
  const made = finish(periodsOf(days, unit));
  expect(made.labels).toEqual(labels);
  expect(Array.from(made.index)).toEqual(index);
});

test('whole numbers are periods, with those that no row is in', () => {
  const made = finish(periodsOf(numbers(3, 1, 6, null), 'month'));
  expect(made.labels).toEqual(['1', '2', '3', '4', '5', '6']);
  expect(Array.from(made.index)).toEqual([2, 0, 5, MISSING_CODE]);
});

test('texts are put in order, numbers within them by size', () => {
  const made = finish(periodsOf(texts('M10', 'M9', null, 'M2', 'M9'), 'month'));
  expect(made.labels).toEqual(['M2', 'M9', 'M10']);
  expect(Array.from(made.index)).toEqual([2, 1, MISSING_CODE, 0, 1]);
});

test('so are other numbers, and yes and no', () => {
  expect(finish(periodsOf(numbers(2.5, 0.5, 2.5), 'month'))).toEqual({
    index: Uint32Array.of(1, 0, 1),
    labels: ['0.5', '2.5'],
    unfinished: false,
  });
  expect(finish(periodsOf(booleans(true, false), 'month')).labels).toEqual(['0', '1']);
});

test('no rows are no periods', () => {
  expect(finish(periodsOf(dates(null), 'month'))).toEqual({
    index: Uint32Array.of(MISSING_CODE),
    labels: [],
    unfinished: false,
  });
});

test('a column of money is refused as a period', () => {
  expect(() => finish(periodsOf(numbers(1, 5_000_000), 'month'))).toThrowError(
    expect.objectContaining({ code: 'too-many-periods', details: { periods: 5_000_000, most: 1_200 } }),
  );
});

test.each<[string, PeriodUnit, string[], boolean]>([
  ['dates end within the last month', 'month', ['2024-01-05', '2024-02-20'], true],
  ['the last date is the last day of a month', 'month', ['2024-01-05', '2024-02-29T23:59Z'], false],
  ['which is not the end of the quarter', 'quarter', ['2024-01-05', '2024-02-29'], true],
  [
    'each date is the first of a period, as in tables with a row a period',
    'month',
    ['2024-01-01', '2024-02-01'],
    false,
  ],
])('the last period goes on, or does not: %s', (_, unit, rows, unfinished) => {
  expect(finish(periodsOf(dates(...rows, null), unit)).unfinished).toBe(unfinished);
});
