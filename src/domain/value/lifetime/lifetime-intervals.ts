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
/** Values of samples in one step of a few milliseconds. */
const STEP_VALUES = 40_000;
/** The part of the work that comes before the customers. */
const READY = 0.2;

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
  const { atAge, atHistory } = yield* portion(sampledPurchases(models, data, expected ? horizon : null), 0.05, READY);
  const sampled = expected
    ? expectedValues(samples, margin)
    : possibleValues(models, samples, margin, horizon, seededRandom(seed, FUTURES_STREAM));
  const made = () => new Float64Array(group.length).fill(NaN);
  const [low, high] = [made(), made()];
  const [totals, values] = [new Float64Array(count), new Float64Array(count)];
  const [alive, purchases] = [new Float64Array(count), new Float64Array(count)];
  const [below, above] = [(1 - confidence) / 2, (1 + confidence) / 2];
  const ends = new EndQuantiles(count, below, above);
  let [work, done] = [0, 0];
  for (let pair = 0; pair + 1 < order.pairStarts.length; pair++) {
    yield* told(atAge(pair, purchases), done);
    for (let at = order.pairStarts[pair]!; at < order.pairStarts[pair + 1]!; at++) {
      const place = order.histories[at]!;
      const history = historyAt(data, place);
      yield* told(atHistory(history, pair, alive), done);
      sampled.begin(history, alive, purchases);
      const [from, to] = [order.rowStarts[place]!, order.rowStarts[place + 1]!];
      // Of those without a repeat purchase all is expected alike.
      const alike = expected && history.frequency === 0 ? to - from : 1;
      for (let i = from; i < to; i += alike) {
        yield* told(sampled.write(money[order.rows[i]!]!, values), done);
        for (let sample = 0; sample < count; sample++) totals[sample]! += alike * values[sample]!;
        ends.read(values);
        for (let j = i; j < i + alike; j++) {
          low[order.rows[j]!] = ends.low;
          high[order.rows[j]!] = ends.high;
        }
        done += alike / order.rows.length;
        work += count;
        if (work < STEP_VALUES) continue;
        work = 0;
        yield READY + (1 - READY) * done;
      }
    }
  }
  totals.sort();
  return { low, high, totalLow: quantile(totals, below), totalHigh: quantile(totals, above) };
}

/** The same steps, told as what is done of all. */
function told(steps: Steps<void>, done: number): Steps<void> {
  return portion(steps, READY + (1 - READY) * done, READY + (1 - READY) * done);
}
