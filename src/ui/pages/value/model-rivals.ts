import type { PurchaseModelName, PurchaseResult } from '../../../contract/catalogue';

/** The purchase models that can be chosen, in the order of their papers. */
export const PURCHASE_MODELS = ['bgNbd', 'mbgNbd', 'paretoNbd'] as const satisfies readonly PurchaseModelName[];

/** How one model stands among those that could be used in its place; figures are `null` where it is not fitted (yet). */
export interface RivalRow {
  readonly model: PurchaseModelName;
  readonly logLikelihood: number | null;
  /** Purchases of the test by those that came true. */
  readonly foretold: number | null;
  /** Share of the customers. */
  readonly alive: number | null;
  /** Whether its likelihood can be held against that of others: the fit settled, and nothing speaks against relying on it. */
  readonly sound: boolean;
}

/** The model of the highest likelihood among those that settled; `null` until all are fitted, and without two to compare. */
export function bestModel(rows: readonly RivalRow[]): PurchaseModelName | null {
  const sound = rows.filter((row) => row.sound);
  if (sound.length < 2 || rows.some(({ logLikelihood }) => logLikelihood === null)) return null;
  const [best, next] = sound.toSorted((a, b) => b.logLikelihood! - a.logLikelihood!);
  return best!.logLikelihood === next!.logLikelihood ? null : best!.model;
}

/** A row for each model: of the chosen one what is shown, of the others what is known so far. */
export function rivalRows(chosen: PurchaseResult, others: readonly PurchaseResult[]): RivalRow[] {
  return PURCHASE_MODELS.map((model) => {
    const fit = model === chosen.model ? chosen : others.find((each) => each.model === model);
    const { calibration = null, totals = null, customers = 0, verdict } = fit ?? {};
    const logLikelihood = fit?.logLikelihood != null && Number.isFinite(fit.logLikelihood) ? fit.logLikelihood : null;
    return {
      model,
      logLikelihood,
      foretold: calibration && calibration.actual > 0 ? calibration.expected / calibration.actual : null,
      alive: totals && totals.alive / customers,
      sound: logLikelihood !== null && fit!.converged && verdict?.trust !== 'poor' && verdict?.trust !== 'unusable',
    };
  });
}
