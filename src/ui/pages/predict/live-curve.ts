import type { Progress } from '../../../contract/engine';

export interface LossCurve {
  readonly epochs: readonly number[];
  readonly training: readonly number[];
  /** Shorter than `training`, or empty, where a solver watches no validation rows. */
  readonly validation: readonly number[];
}

/** What training has told so far of the fit that it is at. */
export interface LiveTraining {
  /** Which fit of how many, from 1; `null` before the first word. */
  readonly fit: { readonly at: number; readonly of: number } | null;
  readonly curve: LossCurve;
  /** The curve to draw: that of the fit before, until this one has enough epochs for an axis. */
  readonly drawn: LossCurve;
}

/** From here on an axis of epochs has whole numbers. */
const DRAWN_FROM = 5;

const NO_CURVE: LossCurve = { epochs: [], training: [], validation: [] };
export const NOT_STARTED: LiveTraining = { fit: null, curve: NO_CURVE, drawn: NO_CURVE };

/** Adds a report of progress; the curve begins anew with each fit. */
export function withProgress(live: LiveTraining, { note, curve }: Progress): LiveTraining {
  const fit = fitOf(note) ?? live.fit;
  const begins = fit?.at !== live.fit?.at || (curve !== undefined && curve.epoch <= (live.curve.epochs.at(-1) ?? 0));
  const before = begins ? NO_CURVE : live.curve;
  const after = curve ? withPoint(before, curve) : before;
  return { fit, curve: after, drawn: (after.epochs.at(-1) ?? 0) < DRAWN_FROM ? live.drawn : after };
}

/** The loss by epoch of a finished training. */
export function finishedCurve({ training, validation }: Pick<LossCurve, 'training' | 'validation'>): LossCurve {
  return { epochs: training.map((_, epoch) => epoch + 1), training, validation };
}

function withPoint(before: LossCurve, { epoch, training, validation }: NonNullable<Progress['curve']>): LossCurve {
  return {
    epochs: [...before.epochs, epoch],
    training: [...before.training, training],
    validation: validation === null ? before.validation : [...before.validation, validation],
  };
}

/** Notes of training read `2/6`. */
function fitOf(note: string): LiveTraining['fit'] {
  const [, at, of] = /^(\d+)\/(\d+)$/.exec(note) ?? [];
  return at !== undefined && of !== undefined ? { at: Number(at), of: Number(of) } : null;
}
