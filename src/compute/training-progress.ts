import type { Progress } from '../contract/engine';
import { ClienteleError } from '../contract/errors';

type CurvePoint = NonNullable<Progress['curve']>;

/**
 * Awaited between steps of training with the fraction done, and with the losses after each epoch. What it throws ends
 * the training, and no tensor outlives that.
 */
export type ReportTraining = (fraction: number, point?: CurvePoint) => Promise<void>;

/** Mean squared error per epoch on the standardised target: 1 is as good as predicting the mean. */
export interface Curve {
  readonly training: number[];
  readonly validation: number[];
}

/** Losses above this are on their way to infinity: 1 is what predicting the mean costs. */
const DIVERGED = 1e6;

/** @throws ClienteleError `not-converged` where the loss is not a number any more, or above the bound */
export function requireBounded(loss: number, epoch: number, learningRate: number, bound = DIVERGED): void {
  if (loss <= bound) return;
  throw new ClienteleError(
    'not-converged',
    `The loss was ${loss} in epoch ${epoch}, where predicting the mean would cost 1: lower the learning rate (now ${learningRate}), train longer, or scale the features (zscore).`,
    { epoch, learningRate },
  );
}

/** Share by which a device's loss may differ from the same loss in float64. */
const TOLERANCE = 0.02;

/**
 * Compares a loss that the tensor backend computed with the same loss in float64, so that weights out of a lost or
 * broken device are never kept.
 *
 * @throws ClienteleError `backend-unavailable`
 */
export function requireAgreement(device: number, float64: number): void {
  if (Math.abs(device - float64) <= TOLERANCE * float64 + 1e-4) return;
  throw new ClienteleError(
    'backend-unavailable',
    `The tensor backend computed a loss of ${device} where float64 gives ${float64}: choose another backend in the settings and train again.`,
    { device, float64 },
  );
}
