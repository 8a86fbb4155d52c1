import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CALENDAR_FIELDS } from '../../../src/domain/prepare/calendar-fields';
import { DATE_PARTS } from '../../../src/domain/prepare/step';
import { golden } from './golden';

const { calendar } = golden;

describe('calendar fields', () => {
  it.each(['year', 'quarter', 'month', 'week', 'day', 'weekday'] as const)("match Python's datetime: %s", (part) => {
    const fields = calendar.date.map((date) => CALENDAR_FIELDS[part](Date.parse(date)));
    expect(fields).toEqual(calendar[part]);
  });

  it('are the same at any time of the day, before and after 1970', () => {
    fc.assert(
      fc.property(fc.date({ min: new Date(-6e13), max: new Date(6e13), noInvalidDate: true }), (date) => {
        const time = date.getTime();
        expect(CALENDAR_FIELDS.year(time)).toBe(date.getUTCFullYear());
        expect(CALENDAR_FIELDS.month(time)).toBe(date.getUTCMonth() + 1);
        expect(CALENDAR_FIELDS.day(time)).toBe(date.getUTCDate());
        expect(CALENDAR_FIELDS.hour(time)).toBe(date.getUTCHours());
        expect(CALENDAR_FIELDS.weekday(time) % 7).toBe(date.getUTCDay());
      }),
    );
  });

  it('are missing for a missing date', () => {
    expect(DATE_PARTS.map((part) => CALENDAR_FIELDS[part](NaN))).toEqual(DATE_PARTS.map(() => NaN));
  });
});
