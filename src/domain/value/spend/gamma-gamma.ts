import type { SmoothObjective } from '../../stats/bfgs';
import { bestOf, refine, settle, type Optimum } from '../../stats/maximum-likelihood';
import { portion, type Steps } from '../../stats/steps';
import { penalizedFit, penalizedRefit } from '../penalized-fit';
import { gammaGammaLikelihood } from './gamma-gamma-likelihood';
import { thinnedSpend, type SpendData } from './spend-data';

export const SPEND_PARAMETERS = ['p', 'q', 'v'] as const;

/** Gamma-Gamma fitted by maximum likelihood: p, q and v in `parameters`. A plain record. */
export interface SpendFit {
  readonly parameters: Float64Array;
  readonly logLikelihood: number;
  /** Of the penalised likelihood where there is a penalty; null, as the covariances, where it does not curve down on all sides. */
  readonly standardErrors: Float64Array | null;
  /** Of the parameters, row-major. */
  readonly covariance: Float64Array | null;
  /** Of ln p, ln(q − 1) and ln v, row-major. */
  readonly logCovariance: Float64Array | null;
  readonly converged: boolean;
  readonly iterations: number;
  readonly starts: number;
  readonly startsAgreed: number;
  readonly penalizer: number;
  readonly penalizerAdded: boolean;
  readonly boundary: string | null;
  readonly customers: number;
}

const BOUNDARY = 8;
const FARTHEST = 14;
/** Customers from which the first descents are made. */
const MOST_SPENDERS = 20_000;
const PENALTIES = [0.0001, 0.001, 0.01];
/** Of ln p, ln(q − 1) and ln v for money whose mean is 1. */
const STARTS = [
  [2, 1, 0],
  [0, 0, 0],
  [0, 2, 2],
];

/**
 * Maximum likelihood over ln p, ln(q − 1) and ln v, so that q > 1 and the mean spend of the population is finite. The penalty is
 * penalizer · (p² + q² + v²) off the mean log-likelihood, v for money whose mean is 1: it does not depend on the currency.
 * Where the fit without one runs to the boundary, as for customers who all spend alike, a mild one is chosen.
 */
export function fitGammaGamma(data: SpendData, penalizer = 0): Steps<SpendFit> {
  return penalizedFit((penalty) => fitOnce(data, penalty), penalizer, PENALTIES);
}

function* fitOnce(data: SpendData, penalizer: number): Steps<SpendFit> {
  const objective = penalized(data, penalizer);
  const starts = STARTS.map((start) => Float64Array.from(start));
  const { best, agreed } = yield* portion(
    bestOf(penalized(thinnedSpend(data, MOST_SPENDERS), penalizer), starts),
    0,
    0.5,
  );
  const found = yield* portion(settle(objective, best.x, best.inverse), 0.5, 1);
  return described(data, { ...found, iterations: best.iterations + found.iterations }, penalizer, agreed);
}

/**
 * Fits again and again to samples of the same customers, from where the fit of all ended; gives p, q and v of a sample, or null where
 * they ran away.
 *
 * @param data whose `weights` are those of the sample, written anew for each; what is returned is told their sum
 */
export function spendRefitter(fit: SpendFit, data: SpendData): (sampled: number) => Steps<Float64Array | null> {
  const [p, q, v] = fit.parameters as unknown as [number, number, number];
  const start = Float64Array.of(Math.log(p), Math.log(q - 1), Math.log(v / data.scale));
  const inverse = fit.logCovariance && fit.logCovariance.map((entry) => entry * fit.customers);
  const sample = { customers: 0 };
  function* refit(penalizer: number): Steps<Float64Array | null> {
    const x = yield* refine(penalized(data, penalizer, sample), start, inverse, sample.customers);
    return x?.every((entry) => Math.abs(entry) < BOUNDARY) ? unscaled(x, data.scale) : null;
  }
  return (sampled) => {
    sample.customers = sampled;
    return penalizedRefit(refit, fit.penalizer, PENALTIES);
  };
}

/** The mean negative log-likelihood with its penalty, by ln p, ln(q − 1) and ln v. */
function penalized(data: SpendData, penalizer: number, sample = { customers: weightOf(data) }): SmoothObjective {
  const logLikelihood = gammaGammaLikelihood(data);
  return function* (x, gradient) {
    if (x.some((entry) => !(Math.abs(entry) < FARTHEST))) return Infinity;
    const [p, q, v] = unscaled(x, 1) as unknown as [number, number, number];
    const value = yield* logLikelihood(p, q, v, gradient);
    const { customers } = sample;
    const slopes = [p, q - 1, v];
    [p, q, v].forEach((parameter, i) => {
      gradient[i] = slopes[i]! * (2 * penalizer * parameter - gradient[i]! / customers);
    });
    return penalizer * (p * p + q * q + v * v) - value / customers;
  };
}

function unscaled([logP, logExcess, logV]: Float64Array, scale: number): Float64Array {
  return Float64Array.of(Math.exp(logP!), 1 + Math.exp(logExcess!), Math.exp(logV!) * scale);
}

function weightOf({ weights }: SpendData): number {
  let sum = 0;
  for (const weight of weights) sum += weight;
  return sum;
}

function described(
  data: SpendData,
  { x, value, inverse, converged, iterations }: Optimum,
  penalizer: number,
  agreed: number,
): SpendFit {
  const customers = weightOf(data);
  const parameters = unscaled(x, data.scale);
  const penalty = unscaled(x, 1).reduce((sum, entry) => sum + penalizer * entry * entry, 0);
  const slopes = [parameters[0]!, parameters[1]! - 1, parameters[2]!];
  const logCovariance = inverse && inverse.map((entry) => entry / customers);
  const covariance =
    logCovariance && logCovariance.map((entry, at) => entry * slopes[Math.floor(at / 3)]! * slopes[at % 3]!);
  const extreme = x.findIndex((entry) => Math.abs(entry) > BOUNDARY);
  return {
    parameters,
    logLikelihood: (penalty - value - Math.log(data.scale)) * customers,
    standardErrors: covariance && parameters.map((_, i) => Math.sqrt(covariance[4 * i]!)),
    covariance,
    logCovariance,
    converged,
    iterations,
    starts: STARTS.length,
    startsAgreed: agreed,
    penalizer,
    penalizerAdded: false,
    boundary: extreme < 0 ? null : SPEND_PARAMETERS[extreme]!,
    customers,
  };
}
