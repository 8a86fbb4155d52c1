import { ClienteleError } from '../error';
import type { Steps } from '../stats/steps';
import { DAY_MS } from '../table/calendar';
import { MISSING_BOOLEAN, MISSING_CODE, type Column } from '../table/column';

export type PeriodUnit = 'month' | 'quarter' | 'year';

/** Periods in the order of time. */
export interface Periods {
  /** The period of each row, counted from 0; `MISSING_CODE` where there is none. */
  readonly index: Uint32Array;
  /** Of every period from the first to the last: `2025-03`, `2025-Q1`, `2025`, or as the column has it. */
  readonly labels: string[];
  /**
   * Whether the last period goes on after the last row: the last date is not in its last day, and some date is not the first of
   * its period, as all are of a table with one row a period.
   */
  readonly unfinished: boolean;
}

/** A hundred years of months: beyond it the column is no period. */
const MOST_PERIODS = 1_200;
const STEP_ROWS = 65_536;
const MONTHS: Readonly<Record<PeriodUnit, number>> = { month: 1, quarter: 3, year: 12 };

/**
 * The period of each row. Dates fall into calendar periods (UTC), whole numbers are periods themselves; of both, periods
 * without a row are counted. Texts and other numbers are put into their order, and every different one is a period.
 *
 * @throws ClienteleError `too-many-periods` for more than 1,200 periods
 */
export function* periodsOf(column: Column, unit: PeriodUnit): Steps<Periods> {
  if (column.type === 'text') return ordered(column.codes, column.dictionary);
  const values = column.type === 'boolean' ? numbersOf(column.values) : column.values;
  const numbers = column.type === 'date' ? yield* calendarPeriods(values, MONTHS[unit]) : values;
  const unfinished = column.type === 'date' && (yield* goesOn(values, MONTHS[unit]));
  const present = numbers.filter(Number.isFinite);
  if (!present.every(Number.isSafeInteger)) return rankedNumbers(numbers, present);
  const first = present.reduce((least, value) => Math.min(least, value), Infinity);
  const last = present.reduce((most, value) => Math.max(most, value), -Infinity);
  const count = Math.max(0, last - first + 1);
  checkCount(count);
  const label = column.type === 'date' ? (period: number) => calendarLabel(period, unit) : String;
  return {
    index: Uint32Array.from(numbers, (value) => (Number.isFinite(value) ? value - first : MISSING_CODE)),
    labels: Array.from({ length: count }, (_, period) => label(first + period)),
    unfinished,
  };
}

/** Months, quarters or years since the year 0. */
function* calendarPeriods(times: Float64Array, months: number): Steps<Float64Array> {
  const periods = new Float64Array(times.length);
  for (let row = 0; row < times.length; row++) {
    if (row % STEP_ROWS === 0) yield row / times.length;
    const date = new Date(times[row]!);
    periods[row] = Math.floor((date.getUTCFullYear() * 12 + date.getUTCMonth()) / months);
  }
  return periods;
}

function* goesOn(times: Float64Array, months: number): Steps<boolean> {
  let last = -Infinity;
  let within = false;
  for (let row = 0; row < times.length; row++) {
    if (row % STEP_ROWS === 0) yield row / times.length;
    if (times[row]! > last) last = times[row]!;
    within ||= !Number.isNaN(times[row]) && !beginsPeriod(times[row]!, months);
  }
  return within && !beginsPeriod(last + DAY_MS, months);
}

function beginsPeriod(time: number, months: number): boolean {
  const date = new Date(time);
  return date.getUTCDate() === 1 && date.getUTCMonth() % months === 0;
}

function calendarLabel(period: number, unit: PeriodUnit): string {
  const each = 12 / MONTHS[unit];
  const year = String(Math.floor(period / each)).padStart(4, '0');
  const within = (period % each) + 1;
  if (unit === 'year') return year;
  return unit === 'month' ? `${year}-${String(within).padStart(2, '0')}` : `${year}-Q${within}`;
}

function ordered(codes: Uint32Array, dictionary: readonly string[]): Periods {
  const used = new Uint8Array(dictionary.length);
  for (const code of codes) if (code !== MISSING_CODE) used[code] = 1;
  const { compare } = new Intl.Collator('en', { numeric: true });
  const order = Array.from(dictionary.keys())
    .filter((code) => used[code] === 1)
    .sort((a, b) => compare(dictionary[a]!, dictionary[b]!));
  checkCount(order.length);
  const places = new Uint32Array(dictionary.length);
  order.forEach((code, place) => (places[code] = place));
  return {
    index: codes.map((code) => (code === MISSING_CODE ? MISSING_CODE : places[code]!)),
    labels: order.map((code) => dictionary[code]!),
    unfinished: false,
  };
}

function rankedNumbers(numbers: Float64Array, present: Float64Array): Periods {
  const distinct = [...new Set(present)].sort((a, b) => a - b);
  checkCount(distinct.length);
  const places = new Map(distinct.map((value, place) => [value, place]));
  return {
    index: Uint32Array.from(numbers, (value) => places.get(value) ?? MISSING_CODE),
    labels: distinct.map(String),
    unfinished: false,
  };
}

function numbersOf(values: Uint8Array): Float64Array {
  return Float64Array.from(values, (value) => (value === MISSING_BOOLEAN ? NaN : value));
}

function checkCount(periods: number): void {
  if (periods <= MOST_PERIODS) return;
  throw new ClienteleError(
    'too-many-periods',
    `The column of periods has ${periods} different ones; at most ${MOST_PERIODS} can be told apart. Choose a column of ` +
      'dates, or one that numbers months, quarters or years, without dates such as 9999-12-31 that stand for something else.',
    { periods, most: MOST_PERIODS },
  );
}
