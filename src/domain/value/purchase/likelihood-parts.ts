import type { Steps } from '../../stats/steps';
import type { PurchaseData } from './purchase-data';

/**
 * The logarithm of a customer's likelihood has one form in all three models:
 *
 *   common(x) + ln(exp(age(x, T)) + exp(recency(x, t_x)))
 *
 * where one term is, roughly, for customers who are alive at T, the other for those who are gone since t_x. A model fills in the
 * three tables; −∞ is a term that is not there.
 */
export interface LikelihoodParts {
  readonly common: Float64Array;
  readonly age: Float64Array;
  readonly recency: Float64Array;
}

/** By how much the log-likelihood of all customers grows with each entry of the three tables. */
export interface PartWeights {
  readonly common: Float64Array;
  readonly age: Float64Array;
  readonly recency: Float64Array;
}

const STEP_HISTORIES = 32_768;

/** The log-likelihood of all customers; overwrites the weights. A hot loop: once a history and evaluation. */
export function* mixParts(data: PurchaseData, parts: LikelihoodParts, weights: PartWeights): Steps<number> {
  const { counts, agePair, recencyPair, ages } = data;
  weights.common.fill(0);
  weights.age.fill(0);
  weights.recency.fill(0);
  let total = 0;
  for (let i = 0; i < counts.length; i++) {
    if (i % STEP_HISTORIES === STEP_HISTORIES - 1) yield i / counts.length;
    const count = counts[i]!;
    if (count === 0) continue;
    const agePlace = agePair[i]!;
    const recencyPlace = recencyPair[i]!;
    const alive = parts.age[agePlace]!;
    const gone = parts.recency[recencyPlace]!;
    const place = ages.place[agePlace]!;
    weights.common[place]! += count;
    if (gone === -Infinity) {
      weights.age[agePlace]! += count;
      total += count * (parts.common[place]! + alive);
      continue;
    }
    const less = Math.exp(-Math.abs(alive - gone));
    const share = count / (1 + less);
    const other = count - share;
    weights.age[agePlace]! += alive >= gone ? share : other;
    weights.recency[recencyPlace]! += alive >= gone ? other : share;
    total += count * (parts.common[place]! + (alive >= gone ? alive : gone) + Math.log1p(less));
  }
  return total;
}

export function emptyParts(data: PurchaseData): LikelihoodParts {
  return {
    common: new Float64Array(data.frequencies.length),
    age: new Float64Array(data.ages.time.length),
    recency: new Float64Array(data.recencies.time.length),
  };
}
