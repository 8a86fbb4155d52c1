/** F and its logarithmic derivatives by d, c and z. */
export interface EulerSeries {
  readonly logF: number;
  readonly byD: number;
  readonly byC: number;
  readonly byZ: number;
}

/** Beyond it the series takes too many terms, and the integral is summed instead. */
const LARGEST_SERIES_Z = 0.95;
const NODES_BY_UNIT = 32;
const FIRST_NODE = -4 * NODES_BY_UNIT;
const LAST_NODE = 12 * NODES_BY_UNIT;

/**
 * The hypergeometric function 2F1(1, d; c + 1; z) for 0 ≤ z < 1, d > 0 and c > 0, with c > d − 2: what Euler's transformation
 * (DLMF 15.8.1) makes of 2F1(c, c + 1 − d; c + 1; z). All terms of its series are positive.
 *
 * @param rest 1 − z, which the caller knows more exactly
 */
export function eulerSeries(d: number, c: number, z: number, rest: number): EulerSeries {
  return z <= LARGEST_SERIES_Z ? bySeries(d, c, z) : byIntegral(d, c, z, rest);
}

function bySeries(d: number, c: number, z: number): EulerSeries {
  let term = 1;
  let [sum, sumD, sumC, sumZ] = [1, 0, 0, 0];
  let [byD, byC] = [0, 0];
  for (let k = 0; term > sum * 1e-17; k++) {
    const next = d + k;
    const under = c + 1 + k;
    term *= (next / under) * z;
    byD += 1 / next;
    byC -= 1 / under;
    sum += term;
    sumD += term * byD;
    sumC += term * byC;
    sumZ += term * (k + 1);
  }
  return { logF: Math.log(sum), byD: sumD / sum, byC: sumC / sum, byZ: z === 0 ? d / (c + 1) : sumZ / (z * sum) };
}

/**
 * F = c ∫₀^∞ e^(−c·v) (1 − z + z·e^(−v))^(−d) dv, Euler's integral (DLMF 15.6.1), by the trapezoidal rule after the
 * double-exponential substitution v = exp(u − exp(−u)) (Takahasi & Mori 1974).
 */
function byIntegral(d: number, c: number, z: number, rest: number): EulerSeries {
  let [sum, sumD, sumC, sumZ] = [0, 0, 0, 0];
  for (let node = FIRST_NODE; node <= LAST_NODE; node++) {
    const u = node / NODES_BY_UNIT;
    const inner = Math.exp(-u);
    const v = Math.exp(u - inner);
    const fallen = -Math.expm1(-v);
    const base = 1 - z * fallen;
    const logBase = Math.log(v > 1 ? rest + z * Math.exp(-v) : base);
    const term = Math.exp(-c * v - d * logBase) * v * (1 + inner);
    if (term < sum * 1e-18 && u > 0) break;
    sum += term;
    sumD -= term * logBase;
    sumC -= term * v;
    sumZ += (term * d * fallen) / (v > 1 ? rest + z * Math.exp(-v) : base);
  }
  return {
    logF: Math.log((c * sum) / NODES_BY_UNIT),
    byD: sumD / sum,
    byC: 1 / c + sumC / sum,
    byZ: sumZ / sum,
  };
}
