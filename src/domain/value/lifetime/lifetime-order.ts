import { countingSort } from '../../stats/counting-sort';
import { portion, type Steps } from '../../stats/steps';
import type { GroupedPurchases } from '../purchase/purchase-data';

/** Rows brought together by history, and histories by (x, T), so that each is computed once. */
export interface LifetimeOrder {
  /** Histories; those of the i-th (x, T) stand from `pairStarts[i]` up to `pairStarts[i + 1]`. */
  readonly histories: Uint32Array;
  readonly pairStarts: Uint32Array;
  /** Rows; those of history `i` stand from `rowStarts[i]` up to `rowStarts[i + 1]`. */
  readonly rows: Uint32Array;
  readonly rowStarts: Uint32Array;
}

export function* lifetimeOrder({ data, group, rows }: GroupedPurchases): Steps<LifetimeOrder> {
  const byPair = yield* portion(countingSort(data.agePair, data.ages.time.length), 0, 0.3);
  const byHistory = yield* portion(countingSort(group, data.counts.length, rows), 0.3, 1);
  return {
    histories: byPair.order,
    pairStarts: byPair.starts,
    rows: byHistory.order,
    rowStarts: byHistory.starts,
  };
}
