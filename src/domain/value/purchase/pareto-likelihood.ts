import { logRising } from '../../stats/rising-factorial';
import { portion, type Steps } from '../../stats/steps';
import { emptyParts, mixParts } from './likelihood-parts';
import { paretoTail } from './pareto-tail';
import type { PurchaseData } from './purchase-data';

const STEP_PAIRS = 2_048;

/**
 * The log-likelihood of Pareto/NBD (Schmittlein, Morrison & Colombo 1987; Fader & Hardie 2005, equation 17) with its gradient
 * by the logarithms of r, alpha, s and beta.
 *
 * With the tail integral I(x, t) of `paretoTail`, a customer's likelihood is in proportion to
 * (alpha + T)^−(r + x) (beta + T)^−s + s I(x, t_x) − s I(x, T). The first and the last make the term of (x, T): the
 * first is never the smaller, and where they cancel the middle one outweighs both.
 */
export function paretoLikelihood(data: PurchaseData) {
  const { frequencies, ages, recencies } = data;
  const parts = emptyParts(data);
  const weights = emptyParts(data);
  const purchases = new Float64Array(frequencies.length);
  const purchaseSlopes = new Float64Array(frequencies.length);
  const ageSlopes = new Float64Array(4 * ages.time.length);
  const recencySlopes = new Float64Array(4 * recencies.time.length);

  return function* logLikelihood(parameters: Float64Array, gradient: Float64Array): Steps<number> {
    const [r, alpha, s, beta] = parameters as unknown as [number, number, number, number];
    const [logAlpha, logBeta, logS] = [Math.log(alpha), Math.log(beta), Math.log(s)];
    logRising(r, frequencies, purchases, purchaseSlopes);
    for (let place = 0; place < frequencies.length; place++) {
      parts.common[place] = purchases[place]! + r * logAlpha + s * logBeta;
    }
    for (let pair = 0; pair < ages.time.length; pair++) {
      if (pair % STEP_PAIRS === STEP_PAIRS - 1) yield 0;
      const m = r + ages.frequency[pair]!;
      const T = ages.time[pair]!;
      const tail = paretoTail(m, s, alpha, beta, T);
      const [logA, logB] = [Math.log(alpha + T), Math.log(beta + T)];
      const alive = -m * logA - s * logB;
      const share = Math.min(1, Math.exp(logS + tail.log - alive));
      parts.age[pair] = alive + Math.log1p(-share);
      const kept = 1 - share;
      if (kept === 0) continue;
      ageSlopes[4 * pair] = (-logA - share * tail.byExponent) / kept;
      ageSlopes[4 * pair + 1] = (-m / (alpha + T) - share * tail.byAlpha) / kept;
      ageSlopes[4 * pair + 2] = (-logB - share * (1 / s + tail.byS)) / kept;
      ageSlopes[4 * pair + 3] = (-s / (beta + T) - share * tail.byBeta) / kept;
    }
    for (let pair = 0; pair < recencies.time.length; pair++) {
      if (pair % STEP_PAIRS === STEP_PAIRS - 1) yield 0;
      const tail = paretoTail(r + recencies.frequency[pair]!, s, alpha, beta, recencies.time[pair]!);
      parts.recency[pair] = logS + tail.log;
      recencySlopes[4 * pair] = tail.byExponent;
      recencySlopes[4 * pair + 1] = tail.byAlpha;
      recencySlopes[4 * pair + 2] = 1 / s + tail.byS;
      recencySlopes[4 * pair + 3] = tail.byBeta;
    }
    const total = yield* portion(mixParts(data, parts, weights), 0, 1);

    gradient.fill(0);
    for (let place = 0; place < frequencies.length; place++) {
      gradient[0]! += weights.common[place]! * (purchaseSlopes[place]! + logAlpha);
    }
    gradient[1]! += (data.customers * r) / alpha;
    gradient[2]! += data.customers * logBeta;
    gradient[3]! += (data.customers * s) / beta;
    addSlopes(gradient, weights.age, ageSlopes);
    addSlopes(gradient, weights.recency, recencySlopes);
    for (let i = 0; i < 4; i++) gradient[i]! *= parameters[i]!;
    return total;
  };
}

function addSlopes(gradient: Float64Array, weights: Float64Array, slopes: Float64Array): void {
  for (let pair = 0; pair < weights.length; pair++) {
    const weight = weights[pair]!;
    if (weight === 0) continue;
    for (let i = 0; i < 4; i++) gradient[i]! += weight * slopes[4 * pair + i]!;
  }
}
