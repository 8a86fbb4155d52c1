import { logRising } from '../../stats/rising-factorial';
import { portion, type Steps } from '../../stats/steps';
import { emptyParts, mixParts } from './likelihood-parts';
import type { PurchaseData } from './purchase-data';

const STEP_PAIRS = 65_536;

/**
 * The log-likelihood of BG/NBD (Fader, Hardie & Lee 2005, equation 6 in the form of their Excel note) or MBG/NBD (Batislam,
 * Denizel & Filiztekin 2007, equation 4), with its gradient by the logarithms of r, alpha, a and b.
 *
 * The two differ in one thing: in MBG/NBD customers may drop out right after their first purchase, as after any other.
 * With m chances to drop out that were not taken (x, or x + 1), the term of those alive is (alpha + T)^−(r + x), and the term of those
 * gone a / (b + m − 1) · (alpha + t_x)^−(r + x).
 */
export function betaGeometricLikelihood(data: PurchaseData, dropsOutAtOnce: boolean) {
  const { frequencies, ages, recencies } = data;
  const parts = emptyParts(data);
  const weights = emptyParts(data);
  const chances = dropsOutAtOnce ? frequencies.map((x) => x + 1) : frequencies;
  const table = (): Float64Array => new Float64Array(frequencies.length);
  const [purchases, purchaseSlopes, stays, staySlopes, all, allSlopes] = [
    table(),
    table(),
    table(),
    table(),
    table(),
    table(),
  ];

  return function* logLikelihood(parameters: Float64Array, gradient: Float64Array): Steps<number> {
    const [r, alpha, a, b] = parameters as unknown as [number, number, number, number];
    logRising(r, frequencies, purchases, purchaseSlopes);
    logRising(b, chances, stays, staySlopes);
    logRising(a + b, chances, all, allSlopes);
    const logAlpha = Math.log(alpha);
    for (let place = 0; place < frequencies.length; place++) {
      parts.common[place] = purchases[place]! + r * logAlpha + stays[place]! - all[place]!;
    }
    for (let pair = 0; pair < ages.time.length; pair++) {
      if (pair % STEP_PAIRS === STEP_PAIRS - 1) yield 0;
      parts.age[pair] = -(r + ages.frequency[pair]!) * Math.log(alpha + ages.time[pair]!);
    }
    for (let pair = 0; pair < recencies.time.length; pair++) {
      if (pair % STEP_PAIRS === STEP_PAIRS - 1) yield 0;
      const x = recencies.frequency[pair]!;
      const most = chances[recencies.place[pair]!]!;
      parts.recency[pair] =
        most === 0 ? -Infinity : Math.log(a / (b + most - 1)) - (r + x) * Math.log(alpha + recencies.time[pair]!);
    }
    const total = yield* portion(mixParts(data, parts, weights), 0, 1);

    let [byR, byAlpha, byA, byB] = [0, 0, 0, 0];
    for (let place = 0; place < frequencies.length; place++) {
      const weight = weights.common[place]!;
      byR += weight * (purchaseSlopes[place]! + logAlpha);
      byAlpha += (weight * r) / alpha;
      byA -= weight * allSlopes[place]!;
      byB += weight * (staySlopes[place]! - allSlopes[place]!);
    }
    for (let pair = 0; pair < ages.time.length; pair++) {
      if (pair % STEP_PAIRS === STEP_PAIRS - 1) yield 1;
      const exponent = r + ages.frequency[pair]!;
      byR += (weights.age[pair]! * parts.age[pair]!) / exponent;
      byAlpha -= (weights.age[pair]! * exponent) / (alpha + ages.time[pair]!);
    }
    for (let pair = 0; pair < recencies.time.length; pair++) {
      if (pair % STEP_PAIRS === STEP_PAIRS - 1) yield 1;
      const weight = weights.recency[pair]!;
      if (weight === 0) continue;
      const x = recencies.frequency[pair]!;
      const least = b + chances[recencies.place[pair]!]! - 1;
      const time = alpha + recencies.time[pair]!;
      byR -= weight * Math.log(time);
      byAlpha -= (weight * (r + x)) / time;
      byA += weight / a;
      byB -= weight / least;
    }
    gradient.set([byR * r, byAlpha * alpha, byA * a, byB * b]);
    return total;
  };
}
