import { describe, expect, it } from 'vitest';
import { fitDateParts } from '../../../src/domain/prepare/date-parts';
import { DATE_PARTS } from '../../../src/domain/prepare/step';
import { dates, numbers } from '../predict/columns';
import { contents, prepare, tableOf } from './tables';

const table = tableOf({ when: dates('2024-02-29T13:45', null), x: numbers(1, 2) });

describe('dateParts', () => {
  it('adds the parts after their date', () => {
    const { table: parts } = prepare(table, { op: 'dateParts', parts: DATE_PARTS });
    expect(contents(parts)).toEqual([
      ['when', 'date', ['2024-02-29T13:45:00.000Z', null]],
      ['when_year', 'number', [2024, null]],
      ['when_quarter', 'number', [1, null]],
      ['when_month', 'number', [2, null]],
      ['when_week', 'number', [9, null]],
      ['when_day', 'number', [29, null]],
      ['when_weekday', 'number', [4, null]],
      ['when_hour', 'number', [13, null]],
      ['x', 'number', [1, 2]],
    ]);
  });

  it('refuses what is not a date, and parts that are none', () => {
    expect(() => fitDateParts(table, { op: 'dateParts', columns: ['x'], parts: ['year'] })).toThrow(
      expect.objectContaining({ code: 'column-not-date', details: { column: 'x' } }),
    );
    const refusal = expect.objectContaining({ code: 'invalid-parameter', details: { parameter: 'parts' } });
    expect(() => fitDateParts(table, { op: 'dateParts', parts: [] })).toThrow(refusal);
    expect(() => fitDateParts(table, { op: 'dateParts', parts: ['year', 'year'] })).toThrow(refusal);
    expect(() => fitDateParts(table, { op: 'dateParts', parts: ['minute' as 'hour'] })).toThrow(refusal);
    expect(() => fitDateParts(tableOf({ x: numbers(1) }), { op: 'dateParts', parts: ['year'] })).toThrow(
      expect.objectContaining({ code: 'no-usable-columns' }),
    );
  });
});
