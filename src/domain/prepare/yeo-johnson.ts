import type { Steps } from '../stats/steps';
import { minimize, polish } from './minimize';

const STEP_VALUES = 262_144;
/** Where the search for the exponent begins, as scikit-learn's does. */
const FROM = -2;
const TO = 2;
/** Distance of the exponents between which the likelihood is differentiated: wide against rounding, small against its curve. */
const SPAN = 0.0005;

/** ((1 + x)^λ − 1) / λ for x = exp(logarithm) − 1, or its limit ln(1 + x) for λ = 0. */
const power = (logarithm: number, lambda: number): number =>
  Math.abs(lambda) < Number.EPSILON ? logarithm : Math.expm1(lambda * logarithm) / lambda;

/** Yeo & Johnson (2000), equation 2.1: rising in x, with the sign of x; 0 stays 0 and λ = 1 changes nothing. */
export function yeoJohnson(x: number, lambda: number): number {
  return x >= 0 ? power(Math.log1p(x), lambda) : -power(Math.log1p(-x), 2 - lambda);
}

/** The x that `yeoJohnson` takes to y; `NaN` where there is none. */
export function inverseYeoJohnson(y: number, lambda: number): number {
  const sign = y >= 0 ? 1 : -1;
  const exponent = y >= 0 ? lambda : 2 - lambda;
  const isLogarithm = Math.abs(exponent) < Number.EPSILON;
  const logarithm = isLogarithm ? Math.abs(y) : Math.log1p(exponent * Math.abs(y)) / exponent;
  return sign * Math.expm1(logarithm);
}

function* variance(values: Float64Array, transform: (value: number) => number): Steps<number> {
  const transformed = new Float64Array(values.length);
  let sum = 0;
  for (let i = 0; i < values.length; i++) {
    transformed[i] = transform(values[i]!);
    sum += transformed[i]!;
    if ((i + 1) % STEP_VALUES === 0) yield 0;
  }
  const mean = sum / values.length;
  let squares = 0;
  for (const value of transformed) squares += (value - mean) ** 2;
  return squares / values.length;
}

/**
 * ln of the variance of the transformed values. Where all have one sign, the largest power is taken out before the
 * variance is formed: neither a long offset nor a high exponent then loses the spread in rounding.
 *
 * @param logarithms sign(x) · ln(1 + |x|)
 */
function* logVariance(logarithms: Float64Array, least: number, greatest: number, lambda: number): Steps<number> {
  if (least < 0 && greatest > 0) {
    const mixed = (signed: number): number => (signed >= 0 ? power(signed, lambda) : -power(-signed, 2 - lambda));
    return Math.log(yield* variance(logarithms, mixed));
  }
  const exponent = least >= 0 ? lambda : lambda - 2;
  const reference = exponent > 0 ? greatest : least;
  const spread = yield* variance(logarithms, (signed) => power(signed - reference, exponent));
  return Math.log(spread) + 2 * exponent * reference;
}

/**
 * The exponent of greatest likelihood (Yeo & Johnson 2000, section 3.2), by Brent's method from the same two points as
 * scikit-learn's `PowerTransformer`, and from there to where the derivative is 0. `null` where there is none.
 *
 * @param values at least two different ones, without `NaN`
 */
export function* fitYeoJohnson(values: Float64Array): Steps<number | null> {
  const logarithms = new Float64Array(values.length);
  let sum = 0;
  let least = Infinity;
  let greatest = -Infinity;
  for (let i = 0; i < values.length; i++) {
    const logarithm = Math.sign(values[i]!) * Math.log1p(Math.abs(values[i]!));
    logarithms[i] = logarithm;
    sum += logarithm;
    if (logarithm < least) least = logarithm;
    if (logarithm > greatest) greatest = logarithm;
  }
  yield 0;
  const count = values.length;
  function* loss(lambda: number): Steps<number> {
    const spread = yield* logVariance(logarithms, least, greatest, lambda);
    const value = (count / 2) * spread - (lambda - 1) * sum;
    return Number.isNaN(value) || value === -Infinity ? Infinity : value;
  }
  const lambda = yield* minimize(loss, FROM, TO);
  return lambda === null ? null : yield* polish(loss, lambda, SPAN);
}
