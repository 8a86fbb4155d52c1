import type { NumberColumn } from '../table/column';
import { portion, type Steps } from '../stats/steps';
import { findGaps, type Gaps } from './date-gaps';
import { periodHistogram, type PeriodHistogram } from './date-periods';
import { runs } from './runs';
import { sortNumbers } from './sorted-numbers';

/** Figures of a column of dates; `null` where there are no values. */
export interface DateProfile {
  readonly type: 'date';
  readonly count: number;
  readonly missing: number;
  readonly distinct: number;
  /** ISO 8601; `null` where there are no dates. */
  readonly min: string | null;
  readonly max: string | null;
  /** At least one date has a time of day. */
  readonly timed: boolean;
  readonly gaps: Gaps;
  readonly histogram: PeriodHistogram;
}

const DAY_MS = 86_400_000;

/** Profiles a date column; all in UTC. */
export function* profileDates({ values }: NumberColumn): Steps<DateProfile> {
  const sorted = yield* portion(sortNumbers(values), 0, 0.7);
  const count = sorted.length;
  const { distinct } = runs(sorted);
  yield 0.8;
  const timed = sorted.some((moment) => moment % DAY_MS !== 0);
  yield 0.9;
  const iso = (moment: number): string => new Date(moment).toISOString();
  return {
    type: 'date',
    count,
    missing: values.length - count,
    distinct,
    min: count > 0 ? iso(sorted[0]!) : null,
    max: count > 0 ? iso(sorted[count - 1]!) : null,
    timed,
    gaps: findGaps(sorted),
    histogram: count > 0 ? periodHistogram(sorted, timed) : { unit: 'day', every: 1, starts: [], counts: [] },
  };
}
