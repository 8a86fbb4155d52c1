/** From this first parameter on the plain series is used: with a small one, Euler's transformation of it is the better. */
const LARGE_A = 2;
/** Below it the transformed series cancels. */
const LEAST_EXCESS = -8;
/** The plain series has a removable singularity at a = 1, which is bridged: so far on either side. */
const NEAR_ONE = 1e-5;
const RESCALE = 1e200;
const MOST_TERMS = 1_000_000;

/**
 * E[(1 − e^(−λ·p·t)) / p] for λ ~ Gamma(shape m, rate ρ) and p ~ Beta(a, b): how many purchases to expect within t from somebody
 * alive, who drops out with probability p after each. By z = t / (ρ + t), in the form of Fader, Hardie & Lee (2005, equations 9
 * and 10) or after Euler's transformation (DLMF 15.8.1), written so that a = 1 is no exception.
 */
export function betaGeometricMean(m: number, a: number, b: number, z: number): number {
  if (z <= 0) return 0;
  const c = a + b - 1;
  const logRest = Math.log1p(-z);
  if (a > LARGE_A || c - m < LEAST_EXCESS) return plainMean(m, a, b, z);
  const first = a === 1 ? -logRest : -Math.expm1((a - 1) * logRest) / (a - 1);
  let term = (c - m) * z;
  let sum = term;
  for (let k = 1; Math.abs(term) > 1e-17 * Math.abs(sum) && k < MOST_TERMS; k++) {
    term *= (((c - m + k) * (a + k - 1)) / ((c + k) * (k + 1))) * z;
    sum += term;
  }
  return c * first - Math.exp((a - 1) * logRest) * sum;
}

function plainMean(m: number, a: number, b: number, z: number): number {
  if (Math.abs(a - 1) >= NEAR_ONE) return awayFromOne(m, a, b, z);
  const below = awayFromOne(m, 1 - NEAR_ONE, b, z);
  const above = awayFromOne(m, 1 + NEAR_ONE, b, z);
  return below + ((a - 1 + NEAR_ONE) / (2 * NEAR_ONE)) * (above - below);
}

function awayFromOne(m: number, a: number, b: number, z: number): number {
  const c = a + b - 1;
  const logFront = m * Math.log1p(-z);
  return (-c * Math.expm1(logFront) - scaledSeries(m, b, c, z, logFront)) / (a - 1);
}

/** e^logFront · c · (2F1(m, b; c; z) − 1), where the front is too small and the series too large for a number of their own. */
function scaledSeries(m: number, b: number, c: number, z: number, logFront: number): number {
  let term = m * b * z;
  let sum = term;
  let logScale = logFront;
  for (let k = 1; term > 1e-17 * sum && k < MOST_TERMS; k++) {
    term *= (((m + k) * (b + k)) / ((c + k) * (k + 1))) * z;
    sum += term;
    if (sum > RESCALE) {
      sum /= RESCALE;
      term /= RESCALE;
      logScale += Math.log(RESCALE);
    }
  }
  return sum * Math.exp(logScale);
}
