import type { LeftOut } from '../contract/catalogue';
import type { Steps } from '../domain/stats/steps';
import { MISSING_CODE } from '../domain/table/column';
import { historyFault } from '../domain/value/purchase/history-fault';
import { leftOutRows } from './customer-values';
import type { PurchaseRows } from './purchase-source';

const STEP_ROWS = 65_536;

export interface UsableHistories {
  /** `NaN` in rows that are left out. */
  readonly frequency: Float64Array;
  readonly leftOut: readonly LeftOut[];
}

/** Which rows a model of purchases or of spend can take, and why the others are left out: each for one reason. */
export function* usableHistories({
  ids,
  frequency,
  recency,
  T,
}: Pick<PurchaseRows, 'ids' | 'frequency'> & Partial<Pick<PurchaseRows, 'recency' | 'T'>>): Steps<UsableHistories> {
  const usable = frequency.slice();
  const counts = { 'missing-customer': 0, 'missing-value': 0, 'impossible-history': 0 };
  for (let row = 0; row < usable.length; row++) {
    if (row % STEP_ROWS === 0) yield row / usable.length;
    const fault =
      ids.codes[row] === MISSING_CODE ? 'missing-customer' : historyFault(frequency[row]!, recency?.[row], T?.[row]);
    if (fault === null) continue;
    counts[fault]++;
    usable[row] = NaN;
  }
  return { frequency: usable, leftOut: leftOutRows(counts) };
}
