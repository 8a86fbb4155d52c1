import { portion, type Steps } from '../stats/steps';
import { sortedFinite } from '../stats/sorted-values';
import { rankDescending } from '../value/rank';

/**
 * The first `most` of some rows: those of the highest values first, of equal ones the earlier, at the end those without.
 *
 * @param values one a row of `rows`; null takes the rows as they come
 */
export function* targetRows(rows: Uint32Array, values: Float64Array | null, most: number): Steps<Uint32Array> {
  if (values === null) return rows.slice(0, most);
  const sorted = yield* portion(sortedFinite(values), 0, 0.5);
  const ranks = yield* portion(rankDescending(values, sorted), 0.5, 1);
  const equals = new Uint32Array(sorted.length);
  const targets = new Uint32Array(Math.min(most, rows.length));
  let last = sorted.length;
  rows.forEach((row, i) => {
    const rank = Number.isFinite(values[i]) ? ranks[i]! - 1 : -1;
    const place = rank < 0 ? last++ : rank + equals[rank]!++;
    if (place < targets.length) targets[place] = row;
  });
  return targets;
}
