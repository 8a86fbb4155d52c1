import { countBelow } from './runs';

/** What dates are counted by. */
export type PeriodUnit = 'hour' | 'day' | 'week' | 'month' | 'quarter' | 'year';

/** Counts of dates in calendar periods (UTC; weeks begin on Monday), empty periods included. */
export interface PeriodHistogram {
  readonly unit: PeriodUnit;
  /** Units a period, such as 10 for decades. */
  readonly every: number;
  /** First moment of each period, ISO 8601. */
  readonly starts: string[];
  readonly counts: number[];
}

interface Period {
  readonly unit: PeriodUnit;
  readonly every: number;
  /** Number of the period that a moment falls into. */
  index(ms: number): number;
  start(index: number): number;
}

const HOUR_MS = 3_600_000;
const DAY_MS = 86_400_000;
/** Two months of days, five years of months. */
const MOST_PERIODS = 62;
/** The Monday before the epoch, a Thursday. */
const FIRST_MONDAY = -3;

/** @param first moment at which a period begins @param length of a period in milliseconds */
const evenly = (unit: PeriodUnit, length: number, first = 0): Period => ({
  unit,
  every: 1,
  index: (ms) => Math.floor((ms - first) / length),
  start: (index) => first + index * length,
});

const byMonths = (unit: PeriodUnit, every: number, months: number): Period => ({
  unit,
  every,
  index: (ms) => {
    const date = new Date(ms);
    return Math.floor((date.getUTCFullYear() * 12 + date.getUTCMonth()) / months);
  },
  // Date.UTC would take the years 0 to 99 for the twentieth century.
  start: (index) => new Date(0).setUTCFullYear(0, index * months, 1),
});

const PERIODS = [
  evenly('hour', HOUR_MS),
  evenly('day', DAY_MS),
  evenly('week', 7 * DAY_MS, FIRST_MONDAY * DAY_MS),
  byMonths('month', 1, 1),
  byMonths('quarter', 1, 3),
  ...[1, 5, 10, 50, 100, 500, 1_000, 5_000, 10_000].map((years) => byMonths('year', years, 12 * years)),
];

/**
 * A histogram over the shortest periods of which at most 62 cover the dates; hours only where there are times of day.
 *
 * @param sorted epoch milliseconds, ascending, at least one
 * @param timed whether a date has a time of day
 */
export function periodHistogram(sorted: Float64Array, timed: boolean): PeriodHistogram {
  const min = sorted[0]!;
  const max = sorted[sorted.length - 1]!;
  const periods = timed ? PERIODS : PERIODS.slice(1);
  const { unit, every, index, start } =
    periods.find((period) => period.index(max) - period.index(min) < MOST_PERIODS) ?? periods[periods.length - 1]!;
  const first = index(min);
  const starts = Array.from({ length: index(max) - first + 1 }, (_, period) => start(first + period));
  const before = [...starts.slice(1).map((moment) => countBelow(sorted, moment)), sorted.length];
  return {
    unit,
    every,
    starts: starts.map((moment) => new Date(moment).toISOString()),
    counts: before.map((count, period) => count - (before[period - 1] ?? 0)),
  };
}
