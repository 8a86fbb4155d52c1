import type { ChosenResult } from '../../../../contract/catalogue';
import type { SegmentCount } from '../lassoed-counts';
import type { RfmPaint } from './rfm-paint';
import { placeOf } from './rfm-walk';

/** Which scores those who were drawn around are counted by. */
export const SCORES = ['r', 'f', 'm'] as const;

/** How many of those who were drawn around are in each cell, and how many have no scores; null where that was not asked. */
export interface LassoedCells {
  readonly count: readonly number[];
  readonly none: number;
}

export function lassoedCells(
  result: Pick<ChosenResult, 'chosen' | 'groups'> | null,
  bins: number,
): LassoedCells | null {
  if (!result || (result.groups.length === 0 && result.chosen > 0)) return null;
  const count = new Array<number>(bins ** 3).fill(0);
  let none = 0;
  for (const { segments, count: customers } of result.groups) {
    const [r, f, m] = segments.map((score) => (score === null ? NaN : Number(score)));
    const place = placeOf({ r: r ?? NaN, f: f ?? NaN, m: m ?? NaN }, bins);
    if (place in count) count[place]! += customers;
    else none += customers;
  }
  return { count, none };
}

/** The same by the segments as they are painted, most first. */
export function paintedCounts({ cells }: RfmPaint, { count, none }: LassoedCells): SegmentCount[] {
  const sums = new Map<string | null, number>();
  count.forEach((customers, place) => {
    if (customers > 0) sums.set(cells[place]!, (sums.get(cells[place]!) ?? 0) + customers);
  });
  if (none > 0) sums.set(null, none);
  return [...sums].map(([segment, customers]) => ({ segment, count: customers })).sort((a, b) => b.count - a.count);
}
