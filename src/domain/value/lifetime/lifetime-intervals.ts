import { quantile } from '../../stats/quantile';
import { seededRandom } from '../../stats/random';
import type { Steps } from '../../stats/steps';
import { probabilityAlive } from '../purchase/alive';
import { historyAt } from '../purchase/predict-purchases';
import type { PurchaseModel } from '../purchase/model';
import type { GroupedPurchases } from '../purchase/purchase-data';
import { expectedSpend } from '../spend/expected-spend';
import type { BootstrapSample } from './bootstrap';
import { discountedWhileAlive, type Horizon } from './discounted-purchases';
import { futureSpend } from './future';
import { lifetimeOrder } from './lifetime-order';

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
/** Samples in one step of a few milliseconds. */
const STEP_SAMPLES = 2_000;

/** Percentile intervals over the samples (Efron & Tibshirani 1993, section 13.3). */
export function* lifetimeIntervals(
  name: PurchaseModel['name'],
  grouped: GroupedPurchases,
  money: Float64Array,
  samples: readonly BootstrapSample[],
  { horizon, margin, uncertainty, confidence, seed }: IntervalOptions,
): Steps<LifetimeIntervals> {
  const { data, group } = grouped;
  const random = seededRandom(seed, FUTURES_STREAM);
  const order = lifetimeOrder(grouped);
  const models = samples.map(({ purchase }): PurchaseModel => ({ name, parameters: purchase }));
  const made = () => new Float64Array(group.length).fill(NaN);
  const [low, high] = [made(), made()];
  const totals = new Float64Array(samples.length);
  const values = new Float64Array(samples.length);
  const alive = new Float64Array(samples.length);
  const purchases = new Float64Array(samples.length);
  const [below, above] = [(1 - confidence) / 2, (1 + confidence) / 2];
  let work = 0;
  for (let pair = 0; pair + 1 < order.pairStarts.length; pair++) {
    const [from, to] = [order.pairStarts[pair]!, order.pairStarts[pair + 1]!];
    const history = { frequency: data.ages.frequency[pair]!, T: data.ages.time[pair]! };
    if (uncertainty === 'parameters') {
      models.forEach((model, i) => (purchases[i] = discountedWhileAlive(model, history, horizon)));
      work += samples.length;
    }
    for (let at = from; at < to; at++) {
      const place = order.histories[at]!;
      models.forEach((model, i) => (alive[i] = probabilityAlive(model, historyAt(data, place))));
      for (let i = order.rowStarts[place]!; i < order.rowStarts[place + 1]!; i++) {
        const row = order.rows[i]!;
        for (let sample = 0; sample < samples.length; sample++) {
          const { spend } = samples[sample]!;
          const gained =
            uncertainty === 'parameters'
              ? alive[sample]! * purchases[sample]! * expectedSpend(spend, history.frequency, money[row]!)
              : random() < alive[sample]!
                ? futureSpend(models[sample]!, spend, history, money[row]!, horizon, random)
                : 0;
          values[sample] = gained * margin;
          totals[sample]! += gained * margin;
        }
        values.sort();
        low[row] = quantile(values, below);
        high[row] = quantile(values, above);
        work += samples.length;
        if (work > STEP_SAMPLES) {
          work = 0;
          yield pair / order.pairStarts.length;
        }
      }
    }
  }
  totals.sort();
  return { low, high, totalLow: quantile(totals, below), totalHigh: quantile(totals, above) };
}
