import { eulerSeries } from '../../stats/euler-series';

/** Logarithm of the integral and its derivatives. */
export interface ParetoTail {
  readonly log: number;
  readonly byExponent: number;
  readonly byS: number;
  readonly byAlpha: number;
  readonly byBeta: number;
}

/**
 * ln ∫_t^∞ (alpha + y)^(−m) (beta + y)^(−(s + 1)) dy with m = r + x: times s, the part of the Pareto/NBD likelihood of those who
 * drop out after t. It is the A₀ of Schmittlein, Morrison & Colombo (1987) as derived by Fader & Hardie (2005, "A note on
 * deriving the Pareto/NBD model", equations 19 to 22), after Euler's transformation, which serves either order of alpha and beta.
 */
export function paretoTail(m: number, s: number, alpha: number, beta: number, t: number): ParetoTail {
  const c = m + s;
  const swapped = alpha < beta;
  const most = (swapped ? beta : alpha) + t;
  const least = (swapped ? alpha : beta) + t;
  const d = swapped ? s + 1 : m;
  const rest = least / most;
  const { logF, byD, byC, byZ } = eulerSeries(d, c, Math.abs(alpha - beta) / most, rest);
  const [logMost, logLeast] = [Math.log(most), Math.log(least)];
  const log = -d * logMost - (c - d) * logLeast - Math.log(c) + logF;
  const byTotal = -logLeast - 1 / c + byC;
  const byShare = logLeast - logMost + byD;
  const byMost = -d / most + (byZ * rest) / most;
  const byLeast = -(c - d) / least - byZ / most;
  return {
    log,
    byExponent: byTotal + (swapped ? 0 : byShare),
    byS: byTotal + (swapped ? byShare : 0),
    byAlpha: swapped ? byLeast : byMost,
    byBeta: swapped ? byMost : byLeast,
  };
}

/** The logarithm of the tail of a frequency from a time on. */
export type LogTail = (frequency: number, time: number) => number;

/** @param parameters of Pareto/NBD */
export function logTailOf(parameters: Float64Array): LogTail {
  const [r, alpha, s, beta] = parameters as unknown as [number, number, number, number];
  return (frequency, time) => paretoTail(r + frequency, s, alpha, beta, time).log;
}
