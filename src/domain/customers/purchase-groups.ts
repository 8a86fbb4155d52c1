import type { Steps } from '../stats/steps';
import { MISSING_CODE, type TextColumn } from '../table/column';
import type { CustomerOrder } from './customer-totals';
import { PURCHASE, STEP_LINES } from './transaction-lines';

/** Purchase lines brought together by customer: those of customer `i` are `lines[starts[i]]` up to `starts[i + 1]`. */
export interface PurchaseGroups {
  readonly starts: Uint32Array;
  readonly lines: Uint32Array;
}

/** A counting sort of the purchase lines by customer. */
export function* groupPurchases(
  customer: TextColumn,
  kinds: Uint8Array,
  { places }: CustomerOrder,
  purchaseLines: Uint32Array,
): Steps<PurchaseGroups> {
  const starts = new Uint32Array(purchaseLines.length + 1);
  purchaseLines.forEach((count, place) => (starts[place + 1] = starts[place]! + count));
  const next = starts.slice();
  const lines = new Uint32Array(starts[purchaseLines.length]!);
  for (let line = 0; line < kinds.length; line++) {
    if (line % STEP_LINES === 0) yield line / kinds.length;
    if (kinds[line] === PURCHASE) lines[next[places[customer.codes[line]!]!]!++] = line;
  }
  return { starts, lines };
}

/**
 * How many different codes the lines of each group have, without sorting: each code remembers the last group
 * that it was seen in.
 *
 * @param codes a code for each line of the table, below `codeCount` or `MISSING_CODE`
 * @param missing whether a line without a code counts as one of its own
 */
export function* distinctPerGroup(
  { starts, lines }: PurchaseGroups,
  codes: Uint32Array,
  codeCount: number,
  missing: 'counted' | 'skipped',
): Steps<Float64Array> {
  const counts = new Float64Array(starts.length - 1);
  const seenIn = new Uint32Array(codeCount);
  const forMissing = missing === 'counted' ? 1 : 0;
  let due = 0;
  for (let group = 0; group < counts.length; group++) {
    if (starts[group]! >= due) {
      yield starts[group]! / lines.length;
      due = starts[group]! + STEP_LINES;
    }
    let count = 0;
    for (let at = starts[group]!; at < starts[group + 1]!; at++) {
      const code = codes[lines[at]!]!;
      if (code === MISSING_CODE) count += forMissing;
      else if (seenIn[code] !== group + 1) {
        seenIn[code] = group + 1;
        count++;
      }
    }
    counts[group] = count;
  }
  return counts;
}
