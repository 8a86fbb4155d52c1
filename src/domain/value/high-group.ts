import { countAtMost, countBelow, quantile } from '../stats/quantile';
import { MISSING_BOOLEAN } from '../table/column';
import { topTotal } from './concentration';

/** By which figure a customer counts as high-value. */
export type HighRule =
  /** Above the mean, or the median. */
  | { kind: 'mean' }
  | { kind: 'median' }
  /** Above the value that a share `p` of customers, 0 to 1, is below. */
  | { kind: 'quantile'; p: number }
  /** The top share of customers, 0 to 1, rounded up to a whole customer. */
  | { kind: 'top'; share: number }
  /** The threshold or more. */
  | { kind: 'value'; threshold: number };

export interface HighGroup {
  readonly rule: HighRule;
  /** Of a top share: the smallest value in it. */
  readonly threshold: number;
  readonly count: number;
  /** Of the total value; `NaN` where there are no shares of it. */
  readonly share: number;
}

/**
 * Who is high-value by a rule.
 *
 * @param sorted at least one finite value, ascending
 * @param cumulative sums of the smallest values, as `cumulativeSums` makes them
 * @param total what the share is of; `NaN` where it has none
 */
export function highGroup(
  sorted: Float64Array,
  cumulative: Float64Array,
  mean: number,
  total: number,
  rule: HighRule,
): HighGroup {
  const { threshold, count } = highest(sorted, mean, rule);
  return { rule, threshold, count, share: topTotal(cumulative, count) / total };
}

function highest(sorted: Float64Array, mean: number, rule: HighRule): { threshold: number; count: number } {
  const above = (threshold: number) => ({ threshold, count: sorted.length - countAtMost(sorted, threshold) });
  switch (rule.kind) {
    case 'mean':
      return above(mean);
    case 'median':
      return above(quantile(sorted, 0.5));
    case 'quantile':
      return above(quantile(sorted, rule.p));
    case 'value':
      return { threshold: rule.threshold, count: sorted.length - countBelow(sorted, rule.threshold) };
    case 'top': {
      const count = leading(sorted.length, rule.share);
      return { threshold: sorted[sorted.length - count]!, count };
    }
  }
}

/**
 * Whether each customer is in the group: 1 or 0, `MISSING_BOOLEAN` where there is no value. Of equal values at the edge of
 * a top share the earlier rows are in it.
 */
export function highMembers(values: Float64Array, { rule, threshold, count }: HighGroup): Uint8Array {
  const edge = rule.kind === 'top' || rule.kind === 'value';
  let left = count;
  if (rule.kind === 'top') for (const value of values) if (value > threshold) left--;
  const members = new Uint8Array(values.length);
  for (let row = 0; row < values.length; row++) {
    const value = values[row]!;
    if (Number.isNaN(value)) members[row] = MISSING_BOOLEAN;
    else members[row] = Number(value === threshold ? edge && left-- > 0 : value > threshold);
  }
  return members;
}

/** How many customers a top share is: rounded up, but not for the rounding of the product itself; at least one. */
export function leading(customers: number, share: number): number {
  return Math.min(customers, Math.max(1, Math.ceil(customers * share * (1 - 1e-12))));
}
