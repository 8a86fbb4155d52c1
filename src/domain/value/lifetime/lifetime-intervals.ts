import { EndQuantiles } from '../../stats/end-quantiles';
import { quantile } from '../../stats/quantile';
import { seededRandom } from '../../stats/random';
import { portion, type Steps } from '../../stats/steps';
import { historyAt } from '../purchase/predict-purchases';
import type { PurchaseModel } from '../purchase/model';
import type { GroupedPurchases } from '../purchase/purchase-data';
import type { BootstrapSample } from './bootstrap';
import type { Horizon } from './discounted-purchases';
import { lifetimeOrder } from './lifetime-order';
import { sampledPurchases } from './sampled-purchases';
import { expectedValues, possibleValues } from './sampled-values';

/**
 * `parameters`: how sure the expectation is, over samples of the customers. `predictive`: also what a customer may do, given the
 * parameters: what will come lies within, so often.
 */
export type Uncertainty = 'parameters' | 'predictive';

export interface IntervalOptions {
  readonly horizon: Horizon;
  readonly margin: number;
  readonly uncertainty: Uncertainty;
  /** Share of the samples within the interval. */
  readonly confidence: number;
  readonly seed: number;
}

export interface LifetimeIntervals {
  /** By row; `NaN` where there is no value. */
  readonly low: Float64Array;
  readonly high: Float64Array;
  /** Of the sum of all. */
  readonly totalLow: number;
  readonly totalHigh: number;
}

/** Not that of the bootstrap: what customers may do does not depend on which of them were drawn. */
const FUTURES_STREAM = 1;
/** Values of samples in one step of a few milliseconds, by what one costs. */
const STEP_VALUES = { parameters: 40_000, predictive: 4_000 } as const;

/** Percentile intervals over the samples (Efron & Tibshirani 1993, section 13.3). */
export function* lifetimeIntervals(
  name: PurchaseModel['name'],
  grouped: GroupedPurchases,
  money: Float64Array,
  samples: readonly BootstrapSample[],
  { horizon, margin, uncertainty, confidence, seed }: IntervalOptions,
): Steps<LifetimeIntervals> {
  const { data, group } = grouped;
  const count = samples.length;
  const order = yield* portion(lifetimeOrder(grouped), 0, 0.05);
  const models = samples.map(({ purchase }): PurchaseModel => ({ name, parameters: purchase }));
  const expected = uncertainty === 'parameters';
  const { atAge, atHistory } = yield* portion(sampledPurchases(models, data, expected ? horizon : null), 0.05, 0.2);
  const sampled = expected
    ? expectedValues(samples, margin)
    : possibleValues(models, samples, margin, horizon, seededRandom(seed, FUTURES_STREAM));
  const made = () => new Float64Array(group.length).fill(NaN);
  const [low, high] = [made(), made()];
  const [totals, values] = [new Float64Array(count), new Float64Array(count)];
  const [alive, purchases] = [new Float64Array(count), new Float64Array(count)];
  const [below, above] = [(1 - confidence) / 2, (1 + confidence) / 2];
  const ends = new EndQuantiles(count, below, above);
  let work = 0;
  for (let pair = 0; pair + 1 < order.pairStarts.length; pair++) {
    yield* atAge(pair, purchases);
    for (let at = order.pairStarts[pair]!; at < order.pairStarts[pair + 1]!; at++) {
      const place = order.histories[at]!;
      const history = historyAt(data, place);
      yield* atHistory(history, pair, alive);
      sampled.begin(history, alive, purchases);
      for (let i = order.rowStarts[place]!; i < order.rowStarts[place + 1]!; i++) {
        const row = order.rows[i]!;
        sampled.write(money[row]!, values);
        for (let sample = 0; sample < count; sample++) totals[sample]! += values[sample]!;
        ends.read(values);
        low[row] = ends.low;
        high[row] = ends.high;
        work += count;
        if (work < STEP_VALUES[uncertainty]) continue;
        work = 0;
        yield 0.2 + (0.8 * pair) / order.pairStarts.length;
      }
    }
  }
  totals.sort();
  return { low, high, totalLow: quantile(totals, below), totalHigh: quantile(totals, above) };
}
