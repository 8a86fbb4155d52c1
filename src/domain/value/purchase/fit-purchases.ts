import type { SmoothObjective } from '../../stats/bfgs';
import { bestOf, refine, settle, type Optimum } from '../../stats/maximum-likelihood';
import { portion, type Steps } from '../../stats/steps';
import { penalizedFit, penalizedRefit } from '../penalized-fit';
import { purchaseLikelihood } from './likelihood';
import { PARAMETER_NAMES, TIME_PARAMETERS, type PurchaseModel, type PurchaseModelName } from './model';
import { thinned, type PurchaseData } from './purchase-data';

/** A purchase model fitted by maximum likelihood. A plain record. */
export interface PurchaseFit extends PurchaseModel {
  readonly logLikelihood: number;
  /**
   * Of the parameters, by the delta method from the observed information of their logarithms, of the penalised likelihood where
   * there is a penalty; null, as the covariances, where the likelihood does not curve down on all sides.
   */
  readonly standardErrors: Float64Array | null;
  /** Of the parameters, row-major. */
  readonly covariance: Float64Array | null;
  /** Of their logarithms, row-major. */
  readonly logCovariance: Float64Array | null;
  readonly converged: boolean;
  readonly iterations: number;
  /** Starting points, and how many of them led to this optimum. */
  readonly starts: number;
  readonly startsAgreed: number;
  /** The penalty used. */
  readonly penalizer: number;
  /** Whether it was chosen because the fit without one ran away. */
  readonly penalizerAdded: boolean;
  /** A parameter that ran to where the data no longer bounds it. */
  readonly boundary: string | null;
  readonly customers: number;
}

/** Time is counted so that the longest age is this, as `lifetimes` does: it makes penalties comparable. */
const LONGEST_AGE = 10;
/** Logarithms of parameters beyond these are at the boundary, and out of the question. */
const BOUNDARY = 8;
const FARTHEST = 12;
/** Different histories from which the descents from all starts are made, and the one before the last. */
const FEW_HISTORIES = 5_000;
const MANY_HISTORIES = 80_000;
/** Tried in turn where the fit without a penalty runs away. */
const PENALTIES = [0.001, 0.01, 0.1];
const STARTS = [
  [0.5, 2, 0.6, 2],
  [0.1, 0.1, 0.1, 0.1],
  [1, 1, 1, 1],
  [3, 10, 2, 10],
];

/**
 * Maximum likelihood over the logarithms of the four parameters: from several starts on a part of the data where it is
 * large, then on all of it. The penalty is that of `lifetimes`: penalizer · Σ parameter², off the mean log-likelihood, times
 * scaled so that the longest age is 10. Where the fit without one runs to the boundary, a mild one is chosen.
 *
 * @param data with a repeat purchase and an age above 0
 */
export function fitPurchases(name: PurchaseModelName, data: PurchaseData, penalizer = 0): Steps<PurchaseFit> {
  return penalizedFit((penalty) => fitOnce(name, data, penalty), penalizer, PENALTIES);
}

function* fitOnce(name: PurchaseModelName, data: PurchaseData, penalizer: number): Steps<PurchaseFit> {
  const scale = LONGEST_AGE / data.longestAge;
  const objective = (histories: PurchaseData) => penalized(name, histories, penalizer, scale);
  const few = yield* thinned(data, FEW_HISTORIES);
  const starts = STARTS.map((start) => Float64Array.from(start, Math.log));
  const { best, agreed } = yield* portion(bestOf(objective(few), starts), 0, 0.3);
  const many = yield* thinned(data, MANY_HISTORIES);
  const nearer = many === data ? best : yield* portion(settle(objective(many), best.x, best.inverse), 0.3, 0.4);
  const found = yield* portion(settle(objective(data), nearer.x, nearer.inverse), 0.4, 1);
  const iterations = best.iterations + found.iterations + (nearer === best ? 0 : nearer.iterations);
  return described(name, data, { ...found, iterations }, { penalizer, scale, agreed });
}

/**
 * Fits again and again to samples of the same customers, from where the fit of all ended; gives the parameters of a sample, or null
 * where they ran away.
 *
 * @param data whose `counts` are those of the sample, written anew for each
 */
export function purchaseRefitter(
  { name, parameters, logCovariance, penalizer, customers }: PurchaseFit,
  data: PurchaseData,
): (sampled: number) => Steps<Float64Array | null> {
  const scale = LONGEST_AGE / data.longestAge;
  const start = parameters.map((value, i) => Math.log(TIME_PARAMETERS[name][i] ? value * scale : value));
  const inverse = logCovariance && logCovariance.map((value) => value * customers);
  const sample = { ...data };
  function* refit(penalty: number): Steps<Float64Array | null> {
    const x = yield* refine(penalized(name, sample, penalty, scale), start, inverse, sample.customers);
    return x?.every((entry) => Math.abs(entry) < BOUNDARY) ? unscaled(name, x, scale) : null;
  }
  return (sampled) => {
    sample.customers = sampled;
    return penalizedRefit(refit, penalizer, PENALTIES);
  };
}

/** The mean negative log-likelihood with its penalty, by the logarithms of scaled parameters. */
function penalized(name: PurchaseModelName, data: PurchaseData, penalizer: number, scale: number): SmoothObjective {
  const logLikelihood = purchaseLikelihood(name, data);
  return function* (x, gradient) {
    if (x.some((entry) => !(Math.abs(entry) < FARTHEST))) return Infinity;
    const value = yield* logLikelihood(unscaled(name, x, scale), gradient);
    let penalty = 0;
    for (let i = 0; i < x.length; i++) {
      const square = penalizer * Math.exp(2 * x[i]!);
      penalty += square;
      gradient[i] = 2 * square - gradient[i]! / data.customers;
    }
    return penalty - value / data.customers;
  };
}

function unscaled(name: PurchaseModelName, x: Float64Array, scale: number): Float64Array {
  return x.map((entry, i) => Math.exp(entry) / (TIME_PARAMETERS[name][i] ? scale : 1));
}

function described(
  name: PurchaseModelName,
  data: PurchaseData,
  { x, value, inverse, converged, iterations }: Optimum,
  { penalizer, scale, agreed }: { penalizer: number; scale: number; agreed: number },
): PurchaseFit {
  const parameters = unscaled(name, x, scale);
  const penalty = x.reduce((sum, entry) => sum + penalizer * Math.exp(2 * entry), 0);
  const size = x.length;
  const logCovariance = inverse && inverse.map((entry) => entry / data.customers);
  const covariance =
    logCovariance &&
    logCovariance.map((entry, at) => entry * parameters[Math.floor(at / size)]! * parameters[at % size]!);
  const extreme = x.findIndex((entry) => Math.abs(entry) > BOUNDARY);
  return {
    name,
    parameters,
    logLikelihood: (penalty - value) * data.customers,
    standardErrors: covariance && parameters.map((_, i) => Math.sqrt(covariance[i * size + i]!)),
    covariance,
    logCovariance,
    converged,
    iterations,
    starts: STARTS.length,
    startsAgreed: agreed,
    penalizer,
    penalizerAdded: false,
    boundary: extreme < 0 ? null : PARAMETER_NAMES[name][extreme]!,
    customers: data.customers,
  };
}
