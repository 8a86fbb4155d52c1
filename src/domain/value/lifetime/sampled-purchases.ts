import { portion, type Steps } from '../../stats/steps';
import { probabilityAlive } from '../purchase/alive';
import type { PurchaseHistory, PurchaseModel } from '../purchase/model';
import { logTailOf, type LogTail } from '../purchase/pareto-tail';
import type { PurchaseData } from '../purchase/purchase-data';
import { discountedWhileAlive, horizonSum, type Horizon } from './discounted-purchases';
import { sampledFigure } from './sampled-figure';

export interface SampledPurchases {
  /** Writes the discounted purchases of a customer alive, by sample; nothing where none are expected. To be called first. */
  readonly atAge: (pair: number, purchases: Float64Array) => Steps<void>;
  /** Writes P(alive) by sample, of a history of the (x, T) asked for last. */
  readonly atHistory: (history: PurchaseHistory, pair: number, alive: Float64Array) => Steps<void>;
}

/** Microseconds that one takes, at most about: an expectation far ahead, or a tail where dropout and purchases are far apart in pace. */
const EXPECTATION_COST = 10;
const TAIL_COST = 40;

/** What the models of all samples say of each history, the costly parts of it off curves. */
export function* sampledPurchases(
  models: readonly PurchaseModel[],
  data: PurchaseData,
  horizon: Horizon | null,
): Steps<SampledPurchases> {
  const { ages, recencies, frequencies } = data;
  const samples = models.length;
  const times = models.flatMap(({ name, parameters }) =>
    name === 'paretoNbd' ? [parameters[1]!, parameters[3]!] : [parameters[1]!],
  );
  const options = { samples, least: times.reduce((least, time) => Math.min(least, time), Infinity) };
  const ahead = horizon && horizonSum(horizon);
  const purchasesAt =
    ahead &&
    (yield* portion(
      sampledFigure(
        frequencies.length,
        [ages],
        (sample, place, T) => discountedWhileAlive(models[sample]!, { frequency: frequencies[place]!, T }, ahead),
        { ...options, cost: EXPECTATION_COST * Math.max(1, ahead.times.length) },
      ),
      0,
      0.7,
    ));
  const atAge: SampledPurchases['atAge'] = function* (pair, purchases) {
    if (purchasesAt) yield* purchasesAt(ages.place[pair]!, ages.time[pair]!, purchases);
  };
  if (models[0]?.name !== 'paretoNbd') {
    return {
      atAge,
      // eslint-disable-next-line require-yield -- the other model's takes steps
      *atHistory(history, _pair, alive) {
        for (let sample = 0; sample < samples; sample++) alive[sample] = probabilityAlive(models[sample]!, history);
      },
    };
  }
  const tails = models.map(({ parameters }) => logTailOf(parameters));
  const tailAt = yield* portion(
    sampledFigure(
      frequencies.length,
      [ages, recencies],
      (sample, place, time) => tails[sample]!(frequencies[place]!, time),
      { ...options, cost: TAIL_COST },
    ),
    0.7,
    1,
  );
  const [since, until] = [new Float64Array(samples), new Float64Array(samples)];
  let agePair = -1;
  let [sample, T] = [0, NaN];
  const tail: LogTail = (_frequency, time) => (time === T ? until[sample]! : since[sample]!);
  return {
    atAge,
    *atHistory(history, pair, alive) {
      const place = ages.place[pair]!;
      if (pair !== agePair) yield* tailAt(place, history.T, until);
      agePair = pair;
      T = history.T;
      yield* tailAt(place, history.recency, since);
      for (sample = 0; sample < samples; sample++) alive[sample] = probabilityAlive(models[sample]!, history, tail);
    },
  };
}
