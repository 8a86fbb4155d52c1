import { countingOrder } from '../../stats/counting-order';
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

export function lifetimeOrder({ data, group, rows }: GroupedPurchases): LifetimeOrder {
  const byPair = countingOrder(data.agePair, data.ages.time.length);
  const byHistory = countingOrder(
    rows.map((row) => group[row]!),
    data.counts.length,
  );
  return {
    histories: byPair.order,
    pairStarts: byPair.starts,
    rows: byHistory.order.map((place) => rows[place]!),
    rowStarts: byHistory.starts,
  };
}
