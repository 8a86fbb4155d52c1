import { decimalScale } from '../domain/stats/decimal-scale';
import { GroupSums } from '../domain/stats/group-sums';
import { quantile } from '../domain/stats/quantile';
import { finish } from '../domain/stats/steps';
import type { TextColumn } from '../domain/table/column';
import { finiteOrNull } from './finite-or-null';

/** What a segment is worth; its rows without a value do not count. */
export interface SegmentValue {
  readonly total: number;
  /** Null where no row has a value. */
  readonly mean: number | null;
  readonly median: number | null;
  readonly share: number | null;
  /** Value by order, of the rows whose orders are known, or by row where there are no orders; 0 where there is none. */
  readonly perOrder: number;
}

/** By the places in the dictionary of the segments. */
export function valueFigures(
  money: Float64Array,
  orders: Float64Array | null,
  { codes, dictionary }: TextColumn,
): SegmentValue[] {
  const scale = finish(decimalScale(money));
  const sums = new GroupSums(dictionary.length, scale);
  const paid = new GroupSums(dictionary.length, scale);
  const ordered = new Float64Array(dictionary.length);
  const parts = dictionary.map((): number[] => []);
  money.forEach((value, row) => {
    const part = parts[codes[row]!];
    if (!part || !Number.isFinite(value)) return;
    part.push(value);
    sums.add(codes[row]!, value);
    const made = orders ? orders[row]! : 1;
    if (!Number.isFinite(made)) return;
    paid.add(codes[row]!, value);
    ordered[codes[row]!]! += made;
  });
  const totals = sums.totals();
  const paidTotals = paid.totals();
  const all = totals.reduce((sum, total) => sum + total, 0);
  return parts.map((part, place) => {
    const total = totals[place]!;
    return {
      total,
      mean: finiteOrNull(total / part.length),
      median: finiteOrNull(quantile(Float64Array.from(part).sort(), 0.5)),
      share: all > 0 ? total / all : null,
      perOrder: ordered[place]! > 0 ? paidTotals[place]! / ordered[place]! : 0,
    };
  });
}
