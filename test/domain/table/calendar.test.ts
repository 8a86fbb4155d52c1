import fc from 'fast-check';
import { expect, it } from 'vitest';
import { daysFromCivil, daysInMonth, monthNumber } from '../../../src/domain/table/calendar';

it('counts days as the language does', () => {
  const day = fc.date({
    min: new Date('0001-01-01T00:00:00Z'),
    max: new Date('9999-12-31T00:00:00Z'),
    noInvalidDate: true,
  });
  fc.assert(
    fc.property(day, (date) => {
      const days = daysFromCivil(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate());
      expect(days).toBe(Math.floor(date.getTime() / 86_400_000));
    }),
  );
});

it('knows the lengths of months', () => {
  expect([2023, 2024, 1900, 2000].map((year) => daysInMonth(year, 2))).toEqual([28, 29, 28, 29]);
  expect([1, 4, 12, 13].map((month) => daysInMonth(2023, month))).toEqual([31, 30, 31, 0]);
});

it('knows month names and their abbreviations', () => {
  expect(['Jan', 'september', 'Sept', 'DEC', 'ja', 'foo'].map(monthNumber)).toEqual([1, 9, 9, 12, 0, 0]);
});
