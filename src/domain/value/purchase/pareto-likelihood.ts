import { logRising } from '../../stats/rising-factorial';
import { portion, type Steps } from '../../stats/steps';
import { emptyParts, mixParts } from './likelihood-parts';
import { paretoTail } from './pareto-tail';
import type { PurchaseData, TimePairs } from './purchase-data';
import { CURVE_VALUES, timeCurves, type ValuesAt } from './time-curves';

const STEP_PAIRS = 256;

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
  const ageCurves = timeCurves(frequencies.length, [ages]);
  const recencyCurves = timeCurves(frequencies.length, [recencies]);

  return function* logLikelihood(parameters: Float64Array, gradient: Float64Array): Steps<number> {
    const [r, alpha, s, beta] = parameters as unknown as [number, number, number, number];
    const [logAlpha, logBeta] = [Math.log(alpha), Math.log(beta)];
    const least = Math.min(alpha, beta);
    logRising(r, frequencies, purchases, purchaseSlopes);
    for (let place = 0; place < frequencies.length; place++) {
      parts.common[place] = purchases[place]! + r * logAlpha + s * logBeta;
    }
    yield* fill(ages, ageCurves(ageTerm(parameters, frequencies), least), parts.age, ageSlopes);
    yield* fill(recencies, recencyCurves(recencyTerm(parameters, frequencies), least), parts.recency, recencySlopes);
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

/** ln((alpha + T)^−m (beta + T)^−s − s I(x, T)), and its derivatives by r, alpha, s and beta. */
function ageTerm(parameters: Float64Array, frequencies: Float64Array): ValuesAt {
  const [r, alpha, s, beta] = parameters as unknown as [number, number, number, number];
  const logS = Math.log(s);
  return (place, T, term) => {
    const m = r + frequencies[place]!;
    const tail = paretoTail(m, s, alpha, beta, T);
    const [logA, logB] = [Math.log(alpha + T), Math.log(beta + T)];
    const alive = -m * logA - s * logB;
    const share = Math.min(1, Math.exp(logS + tail.log - alive));
    const kept = 1 - share;
    term.fill(0);
    term[0] = alive + Math.log1p(-share);
    if (kept === 0) return;
    term[1] = (-logA - share * tail.byExponent) / kept;
    term[2] = (-m / (alpha + T) - share * tail.byAlpha) / kept;
    term[3] = (-logB - share * (1 / s + tail.byS)) / kept;
    term[4] = (-s / (beta + T) - share * tail.byBeta) / kept;
  };
}

/** ln(s I(x, t_x)), and its derivatives. */
function recencyTerm(parameters: Float64Array, frequencies: Float64Array): ValuesAt {
  const [r, alpha, s, beta] = parameters as unknown as [number, number, number, number];
  const logS = Math.log(s);
  return (place, recency, term) => {
    const tail = paretoTail(r + frequencies[place]!, s, alpha, beta, recency);
    term[0] = logS + tail.log;
    term[1] = tail.byExponent;
    term[2] = tail.byAlpha;
    term[3] = 1 / s + tail.byS;
    term[4] = tail.byBeta;
  };
}

/** The term of each pair, and its derivatives. */
function* fill({ place, time }: TimePairs, termAt: ValuesAt, terms: Float64Array, slopes: Float64Array): Steps<void> {
  const term = new Float64Array(CURVE_VALUES);
  for (let pair = 0; pair < time.length; pair++) {
    if (pair % STEP_PAIRS === STEP_PAIRS - 1) yield 0;
    termAt(place[pair]!, time[pair]!, term);
    terms[pair] = term[0]!;
    for (let i = 0; i < 4; i++) slopes[4 * pair + i] = term[i + 1]!;
  }
}

function addSlopes(gradient: Float64Array, weights: Float64Array, slopes: Float64Array): void {
  for (let pair = 0; pair < weights.length; pair++) {
    const weight = weights[pair]!;
    if (weight === 0) continue;
    for (let i = 0; i < 4; i++) gradient[i]! += weight * slopes[4 * pair + i]!;
  }
}
