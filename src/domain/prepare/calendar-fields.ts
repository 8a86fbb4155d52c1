import type { DatePart } from './step';

const HOUR = 3_600_000;
const DAY = 86_400_000;
const DAYS_PER_ERA = 146_097;
/** Days from the 1st of March of the year 0 to 1970-01-01. */
const EPOCH_SHIFT = 719_468;
/** Days from the 1st of March to the 1st of January. */
const MARCH_TO_JANUARY = 306;

const dayOf = (time: number): number => Math.floor(time / DAY);
const eraOf = (day: number): number => Math.floor((day + EPOCH_SHIFT) / DAYS_PER_ERA);

/**
 * Years that begin in March put the leap day last, within eras of 400 years of the proleptic Gregorian calendar
 * (Hinnant 2013, "chrono-Compatible Low-Level Date Algorithms", civil_from_days).
 */
function yearOfEra(day: number): number {
  const dayOfEra = day + EPOCH_SHIFT - eraOf(day) * DAYS_PER_ERA;
  const leapDays = Math.floor(dayOfEra / 1460) - Math.floor(dayOfEra / 36_524) + Math.floor(dayOfEra / 146_096);
  return Math.floor((dayOfEra - leapDays) / 365);
}

function daysSinceMarch(day: number): number {
  const year = yearOfEra(day);
  const leapDays = Math.floor(year / 4) - Math.floor(year / 100);
  return day + EPOCH_SHIFT - eraOf(day) * DAYS_PER_ERA - 365 * year - leapDays;
}

const monthsSinceMarch = (sinceMarch: number): number => Math.floor((5 * sinceMarch + 2) / 153);

function yearOf(day: number): number {
  return yearOfEra(day) + eraOf(day) * 400 + Number(daysSinceMarch(day) >= MARCH_TO_JANUARY);
}

function monthOf(day: number): number {
  const months = monthsSinceMarch(daysSinceMarch(day));
  return months < 10 ? months + 3 : months - 9;
}

function dayOfMonth(day: number): number {
  const sinceMarch = daysSinceMarch(day);
  return sinceMarch - Math.floor((153 * monthsSinceMarch(sinceMarch) + 2) / 5) + 1;
}

function daysSinceJanuary(day: number): number {
  const sinceMarch = daysSinceMarch(day);
  if (sinceMarch >= MARCH_TO_JANUARY) return sinceMarch - MARCH_TO_JANUARY;
  const year = yearOf(day);
  return sinceMarch + 59 + Number((year % 4 === 0 && year % 100 !== 0) || year % 400 === 0);
}

const weekdayOf = (day: number): number => ((((day + 3) % 7) + 7) % 7) + 1;

/** A week belongs to the year that its Thursday is in. */
const weekOf = (day: number): number => Math.floor(daysSinceJanuary(day + 4 - weekdayOf(day)) / 7) + 1;

/** Reads one part of a time in epoch milliseconds, in UTC; `NaN` gives `NaN`. Weeks and weekdays are those of ISO 8601. */
export const CALENDAR_FIELDS: Readonly<Record<DatePart, (time: number) => number>> = {
  year: (time) => yearOf(dayOf(time)),
  quarter: (time) => Math.ceil(monthOf(dayOf(time)) / 3),
  month: (time) => monthOf(dayOf(time)),
  week: (time) => weekOf(dayOf(time)),
  day: (time) => dayOfMonth(dayOf(time)),
  weekday: (time) => weekdayOf(dayOf(time)),
  hour: (time) => Math.floor(time / HOUR) - dayOf(time) * 24,
};
