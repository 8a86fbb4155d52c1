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
}

/** The model of the highest likelihood, once that of all is known. */
export function bestModel(rows: readonly RivalRow[]): PurchaseModelName | null {
  if (rows.some(({ logLikelihood }) => logLikelihood === null)) return null;
  return rows.reduce((best, row) => (row.logLikelihood! > best.logLikelihood! ? row : best)).model;
}

/** A row for each model: of the chosen one what is shown, of the others what is known so far. */
export function rivalRows(chosen: PurchaseResult, others: readonly PurchaseResult[]): RivalRow[] {
  return PURCHASE_MODELS.map((model) => {
    const fit = model === chosen.model ? chosen : others.find((each) => each.model === model);
    const { logLikelihood = null, calibration = null, totals = null, customers = 0 } = fit ?? {};
    return {
      model,
      logLikelihood,
      foretold: calibration && calibration.actual > 0 ? calibration.expected / calibration.actual : null,
      alive: totals && totals.alive / customers,
    };
  });
}
