import * as v from 'valibot';
import type { PurchaseModelName, PurchaseResult } from '../contract/catalogue';
import { isoDay } from '../domain/table/calendar';
import { repeatBuyers } from '../domain/value/purchase/findings';
import { predictPurchases, type PurchasePredictions } from '../domain/value/purchase/predict-purchases';
import { frequencyRecencyMatrix } from '../domain/value/purchase/frequency-recency-matrix';
import { repeatDistribution } from '../domain/value/purchase/repeat-distribution';
import { verdict } from '../domain/value/purchase/verdict';
import type { AnalysisContext, NewColumn, TableReader } from './analysis';
import { judgePurchases } from './judged-purchases';
import { trackPurchases } from './purchase-holdout';
import { purchaseFigures } from './purchase-fit';
import { purchaseSource, readPurchases, type PurchaseRows } from './purchase-source';
import { total } from './total';

const amount = v.pipe(v.number(), v.finite(), v.minValue(0));

/** Of `value.bgNbd`, `value.mbgNbd` and `value.paretoNbd`. */
export const purchaseParams = v.strictObject({
  ...purchaseSource,
  calibrationEnd: v.optional(v.string()),
  horizon: v.optional(amount),
  penalizer: v.optional(amount, 0),
  preview: v.optional(v.boolean(), false),
});

const TITLES: Readonly<Record<PurchaseModelName, string>> = {
  bgNbd: 'BG/NBD',
  mbgNbd: 'MBG/NBD',
  paretoNbd: 'Pareto/NBD',
};
const HORIZON = { day: 90, week: 13 } as const;

/** Fits a purchase model, foretells each customer's purchases, and tells how far it may be believed. */
export async function runPurchaseModel(
  context: AnalysisContext,
  model: PurchaseModelName,
  params: v.InferOutput<typeof purchaseParams>,
): Promise<PurchaseResult> {
  const table = await context.table(params.table);
  const rows = await readPurchases(context, table, params);
  const horizon = params.horizon ?? HORIZON[rows.timeUnit];
  const judged = await judgePurchases(context, rows, model, { ...params, horizon }, [0.3, 0.75]);
  const { grouped, fit, held, findings, leftOut } = judged;
  const tracked = fit && held && (await context.drive(trackPurchases(fit, held, rows.timeUnit), 0.75, 0.8));
  const predictions = fit && (await context.drive(predictPurchases(fit, grouped, horizon), 0.8, 0.9));
  const stored = predictions !== null && !params.preview;
  return {
    tableId: stored ? await storePredictions(context, table, rows, predictions, TITLES[model]) : '',
    leftOut,
    model,
    customers: grouped.data.customers,
    repeatBuyers: repeatBuyers(grouped.data),
    histories: grouped.data.counts.length,
    timeUnit: rows.timeUnit,
    asOf: rows.asOf === null ? null : isoDay(rows.asOf),
    horizon,
    ...purchaseFigures(fit, model),
    totals: predictions && {
      expectedPurchases: total(predictions.expectedPurchases),
      alive: total(predictions.probabilityAlive),
      noPurchase: total(predictions.probabilityNoPurchase),
    },
    repeats: fit && (await context.drive(repeatDistribution(fit, grouped.data), 0.9, 1)),
    matrix: fit && frequencyRecencyMatrix(fit, grouped.data, horizon),
    tracking: tracked,
    calibration: held?.calibration ?? null,
    verdict: verdict(findings, 'purchases'),
  };
}

function storePredictions(
  context: AnalysisContext,
  table: TableReader,
  { ids, frequency, recency, T }: PurchaseRows,
  predictions: PurchasePredictions,
  kind: string,
): Promise<string> {
  const figures = Object.entries({ ...predictions, frequency, recency, T });
  return context.createTable(`${table.info.name}: ${kind}`, [
    { name: 'customerId', column: ids, role: 'customerId' },
    ...figures.map(([name, values]): NewColumn => ({ name, column: { type: 'number', values } })),
  ]);
}
