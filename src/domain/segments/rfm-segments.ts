import { GroupSums } from '../stats/group-sums';
import { MISSING_CODE, type TextColumn } from '../table/column';

/** One value a customer; a customer with any of them missing gets no scores. */
export interface RfmInput {
  readonly recencyDays: Float64Array;
  readonly frequency: Float64Array;
  readonly monetaryValue: Float64Array;
}

/** Who is in a segment, and what they are worth. */
export interface RfmSegment {
  readonly segment: string;
  readonly count: number;
  /** Of all customers with scores. */
  readonly share: number;
  readonly revenue: number;
  /** Of their revenue; null where that is not positive. */
  readonly revenueShare: number | null;
  readonly meanRecencyDays: number;
  readonly meanFrequency: number;
  readonly meanMonetaryValue: number;
}

/**
 * The segments that have customers, in the order of the dictionary.
 *
 * @param scale of the monetary values, by `decimalScale`
 */
export function describeSegments(
  { codes, dictionary }: TextColumn,
  input: RfmInput,
  scale: number | null,
): RfmSegment[] {
  const counts = new Uint32Array(dictionary.length);
  const recencyDays = new Float64Array(dictionary.length);
  const frequency = new Float64Array(dictionary.length);
  const money = new GroupSums(dictionary.length, scale);
  for (let row = 0; row < codes.length; row++) {
    const code = codes[row]!;
    if (code === MISSING_CODE) continue;
    counts[code]!++;
    recencyDays[code]! += input.recencyDays[row]!;
    frequency[code]! += input.frequency[row]!;
    money.add(code, input.monetaryValue[row]!);
  }
  const revenue = money.totals();
  const customers = counts.reduce((sum, count) => sum + count, 0);
  const total = revenue.reduce((sum, money) => sum + money, 0);
  return dictionary
    .map((segment, code) => ({
      segment,
      count: counts[code]!,
      share: counts[code]! / customers,
      revenue: revenue[code]!,
      revenueShare: total > 0 ? revenue[code]! / total : null,
      meanRecencyDays: recencyDays[code]! / counts[code]!,
      meanFrequency: frequency[code]! / counts[code]!,
      meanMonetaryValue: revenue[code]! / counts[code]!,
    }))
    .filter(({ count }) => count > 0);
}
