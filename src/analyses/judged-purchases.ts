import type { PurchaseModelName } from '../contract/catalogue';
import type { Finding } from '../domain/value/purchase/verdict';
import type { AnalysisContext } from './analysis';
import { fitPurchaseRows, type FittedPurchases } from './purchase-fit';
import { testHoldout, type HoldoutOptions, type HoldoutTest } from './purchase-holdout';
import type { PurchaseRows } from './purchase-source';

export interface JudgedPurchases extends FittedPurchases {
  /** Null where there is no fit. */
  readonly held: HoldoutTest | null;
  /** Of the data, the fit and its tests. */
  readonly findings: readonly Finding[];
}

/**
 * Fits a model to the purchases and holds it against what it has not seen. What a forecast rests on is judged here as the model
 * is by itself.
 *
 * @param horizon in the time unit: how far ahead it will look
 */
export async function judgePurchases(
  context: AnalysisContext,
  rows: PurchaseRows,
  model: PurchaseModelName,
  options: HoldoutOptions & { readonly horizon: number },
  [from, to]: readonly [number, number],
): Promise<JudgedPurchases> {
  const middle = (from + to) / 2;
  const fitted = await fitPurchaseRows(context, rows, model, options.penalizer, options.horizon, [from, middle]);
  const held = fitted.fit && (await context.drive(testHoldout(model, rows, options), middle, to));
  return { ...fitted, held, findings: [...fitted.findings, ...(held?.findings ?? [])] };
}
