/** Milliseconds of a day. */
export const DAY_MS = 86_400_000;

/** The calendar day of a time in epoch milliseconds (UTC), as ISO 8601 writes it. */
export function isoDay(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}

/**
 * Days from 1970-01-01 to a date of the proleptic Gregorian calendar (Hinnant 2013, "chrono-Compatible Low-Level
 * Date Algorithms", days_from_civil). `month` 1 to 12.
 */
export function daysFromCivil(year: number, month: number, day: number): number {
  const shifted = month <= 2 ? year - 1 : year;
  const era = Math.floor(shifted / 400);
  const yearOfEra = shifted - era * 400;
  const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
}

const MONTH_LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Days of a month, from 1, of the Gregorian calendar. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2 && year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)) return 29;
  return MONTH_LENGTHS[month - 1] ?? 0;
}

const MONTHS = 'january february march april may june july august september october november december'.split(' ');

/** 1 to 12 for an English month name or an abbreviation of at least three letters, 0 for anything else. */
export function monthNumber(name: string): number {
  const wanted = name.toLowerCase();
  return wanted.length < 3 ? 0 : MONTHS.findIndex((month) => month.startsWith(wanted)) + 1;
}
