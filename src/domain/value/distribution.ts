import { ClienteleError } from '../error';
import { histogram } from '../stats/histogram';
import { logHistogram, type LogHistogram } from '../stats/log-histogram';
import { quantile } from '../stats/quantile';
import type { Steps } from '../stats/steps';
import { summarize } from '../stats/summary';
import { highGroup, leading, type HighGroup, type HighRule } from './high-group';
import { cumulativeSums, gini, lorenz, sharelessTotal, topTotal, type Lorenz, type NoShares } from './concentration';

export type { NoShares } from './concentration';
export type { HighRule } from './high-group';

/** How a value is spread over customers. */
export interface Distribution {
  readonly count: number;
  readonly mean: number;
  readonly total: number;
  /** `edges` has one entry more than `counts`; the last bin includes its upper edge. */
  readonly histogram: { readonly edges: number[]; readonly counts: number[] };
  /** The values above zero, in bins that are each as many times wider than the last; `null` where they span no decade. */
  readonly logHistogram: LogHistogram | null;
  readonly quantiles: { readonly p: number; readonly value: number }[];
  /** Why there are no shares of the total: then `lorenz` and `paretoShares` are empty, and `gini` and `high.share` are `NaN`. */
  readonly noShares: NoShares | null;
  /** Cumulative shares from the poorest up, both from 0 to 1, at most 201 points. */
  readonly lorenz: Lorenz;
  /** 0 (all equal) to 1; `NaN` where values are negative, too. */
  readonly gini: number;
  /** Share of the total that the top share of customers holds, and how many customers these are. */
  readonly paretoShares: { readonly top: number; readonly customers: number; readonly share: number }[];
  readonly high: HighGroup;
}

const QUANTILES = [0, 0.01, 0.05, 0.1, 0.25, 0.5, 0.75, 0.9, 0.95, 0.99, 1];
const TOP_SHARES = [0.01, 0.05, 0.1, 0.2, 0.5];

/**
 * Histogram, quantiles, concentration and the high-value group of a value.
 *
 * @param sorted finite values, ascending
 * @param score whether the values are scores, of whose total there are no shares
 * @throws ClienteleError `no-usable-rows`
 */
export function* distribution(
  sorted: Float64Array,
  rule: HighRule = { kind: 'mean' },
  score = false,
): Steps<Distribution> {
  if (sorted.length === 0) {
    throw new ClienteleError('no-usable-rows', 'No customer has a value: there is nothing to describe.');
  }
  const { count, mean, total } = summarize(sorted);
  yield 0.2;
  const cumulative = cumulativeSums(sorted);
  const noShares = score ? 'score' : sharelessTotal(sorted, total);
  const shared = noShares === null;
  yield 0.4;
  const bins = histogram(sorted);
  yield 0.6;
  const logBins = logHistogram(sorted);
  yield 0.8;
  return {
    count,
    mean,
    total,
    histogram: bins,
    logHistogram: logBins,
    quantiles: QUANTILES.map((p) => ({ p, value: quantile(sorted, p) })),
    noShares,
    lorenz: shared ? lorenz(cumulative) : { population: [], value: [] },
    gini: shared && sorted[0]! >= 0 ? gini(sorted, total) : NaN,
    paretoShares: shared
      ? TOP_SHARES.map((top) => {
          const customers = leading(count, top);
          return { top, customers, share: topTotal(cumulative, customers) / total };
        })
      : [],
    high: highGroup(sorted, cumulative, mean, shared ? total : NaN, rule),
  };
}
