import { portion, type Steps } from '../stats/steps';

/** What of a fit tells whether it may stand. */
interface Settled {
  readonly converged: boolean;
  /** A parameter that ran to where the data no longer bounds it. */
  readonly boundary: string | null;
  /** Whether the penalty was chosen because the fit without one ran away. */
  readonly penalizerAdded: boolean;
}

/**
 * Fits with the penalty asked for; where none is and the fit runs to the boundary, with the mildest of some that holds it. If none
 * does, the first that came to an end is given.
 *
 * @param penalties in turn
 */
export function* penalizedFit<Fit extends Settled>(
  fitOnce: (penalizer: number) => Steps<Fit>,
  penalizer: number,
  penalties: readonly number[],
): Steps<Fit> {
  const plain = yield* portion(fitOnce(penalizer), 0, 0.4);
  if (penalizer > 0 || isSound(plain)) return plain;
  let settled = plain;
  for (const [i, penalty] of penalties.entries()) {
    const [from, to] = [i, i + 1].map((tried) => 0.4 + (0.6 * tried) / penalties.length) as [number, number];
    const fit = yield* portion(fitOnce(penalty), from, to);
    if (isSound(fit)) return { ...fit, penalizerAdded: true };
    if (!settled.converged && fit.converged) settled = { ...fit, penalizerAdded: true };
  }
  return settled;
}

/**
 * Fits to a sample as `penalizedFit` would: with the penalty of the fit of all, and where that had none and the sample runs away,
 * with the mildest that holds it. `null` where none does.
 *
 * @param refit gives `null` where the parameters ran away
 */
export function* penalizedRefit(
  refit: (penalizer: number) => Steps<Float64Array | null>,
  penalizer: number,
  penalties: readonly number[],
): Steps<Float64Array | null> {
  const tried = penalizer > 0 ? [penalizer] : [penalizer, ...penalties];
  for (const penalty of tried) {
    const parameters = yield* refit(penalty);
    if (parameters) return parameters;
  }
  return null;
}

function isSound({ converged, boundary }: Settled): boolean {
  return converged && boundary === null;
}
