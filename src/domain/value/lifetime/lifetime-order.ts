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
  const byPair = counted(data.agePair, data.ages.time.length);
  const byHistory = counted(
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

/** A counting sort of the places of the codes. */
function counted(codes: Uint32Array, size: number): { readonly order: Uint32Array; readonly starts: Uint32Array } {
  const starts = new Uint32Array(size + 1);
  for (const code of codes) starts[code + 1]!++;
  for (let code = 0; code < size; code++) starts[code + 1]! += starts[code]!;
  const next = starts.slice();
  const order = new Uint32Array(codes.length);
  codes.forEach((code, place) => (order[next[code]!++] = place));
  return { order, starts };
}
