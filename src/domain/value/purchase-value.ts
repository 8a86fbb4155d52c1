import { netAmount } from '../customers/refund';
import { GroupSums } from '../stats/group-sums';
import type { Steps } from '../stats/steps';
import { MISSING_CODE, type TextColumn } from '../table/column';

export interface PurchaseValue {
  /** Customers with a usable row, in the order of their first one. */
  readonly ids: TextColumn;
  readonly values: Float64Array;
  /** Rows not used, by reason. */
  readonly leftOut: Readonly<Record<string, number>>;
}

const STEP_ROWS = 65_536;

/**
 * Σ amount × frequency over the rows of each customer, such as price × quantity over purchase lines. Refunds, rows with an
 * amount or a frequency below 0, are taken off by their size.
 *
 * @param frequency null where the amount is that of the whole row
 * @param later 1 for rows after the end of observation, which are not used
 */
export function* purchaseValue(
  customer: TextColumn,
  amount: Float64Array,
  frequency: Float64Array | null,
  later: Uint8Array | null = null,
): Steps<PurchaseValue> {
  const places = new Uint32Array(customer.dictionary.length).fill(MISSING_CODE);
  const sums = new GroupSums(customer.dictionary.length);
  const dictionary: string[] = [];
  const leftOut = { 'missing-customer': 0, 'missing-value': 0, 'after-as-of': 0 };
  for (let row = 0; row < amount.length; row++) {
    if (row % STEP_ROWS === 0) yield row / amount.length;
    const code = customer.codes[row]!;
    const value = netAmount(amount[row]! * (frequency ? Math.abs(frequency[row]!) : 1), frequency?.[row]);
    if (code === MISSING_CODE) leftOut['missing-customer']++;
    else if (later?.[row]) leftOut['after-as-of']++;
    else if (!Number.isFinite(value)) leftOut['missing-value']++;
    else {
      if (places[code] === MISSING_CODE) places[code] = dictionary.push(customer.dictionary[code]!) - 1;
      sums.add(places[code]!, value);
    }
  }
  const codes = Uint32Array.from(dictionary.keys());
  return { ids: { type: 'text', codes, dictionary }, values: sums.totals().slice(0, codes.length), leftOut };
}
