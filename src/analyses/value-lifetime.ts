import * as v from 'valibot';
import type { LifetimeResult } from '../contract/catalogue';
import { MONTH_LENGTH, type Horizon } from '../domain/value/lifetime/discounted-purchases';
import { sortedFinite } from '../domain/stats/sorted-values';
import { summarize } from '../domain/stats/summary';
import { isoDay } from '../domain/table/calendar';
import { distribution } from '../domain/value/distribution';
import { testedTotal } from '../domain/value/lifetime/tested-total';
import { PURCHASE_MODELS } from '../domain/value/purchase/model';
import { verdict } from '../domain/value/purchase/verdict';
import { defineAnalysis } from './analysis';
import { contextPart } from './context-part';
import { highRule } from './high-rule';
import { forecastLifetimes, storeLifetimes, topLifetimes } from './lifetime-forecast';
import { judgePurchases } from './judged-purchases';
import { purchaseFigures } from './purchase-fit';
import type { HoldoutTest } from './purchase-holdout';
import { purchaseSource, readPurchases } from './purchase-source';
import { fitSpendRows } from './spend-fit';
import { total } from './total';

const amount = v.pipe(v.number(), v.finite(), v.minValue(0));
const DAYS = { day: 1, week: 7 } as const;
const MOST_MONTHS = 1_200;
const MOST_BOOTSTRAPS = 2_000;

/** What each customer will bring: purchases × spend × margin, discounted, with intervals by bootstrap. */
export const valueLifetime = defineAnalysis({
  id: 'value.lifetime',
  version: 6,
  title: 'Customer lifetime value: purchases × spend × margin, discounted',
  params: v.strictObject({
    ...purchaseSource,
    model: v.optional(v.picklist(PURCHASE_MODELS), 'bgNbd'),
    monetaryValue: v.optional(v.string()),
    months: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(MOST_MONTHS)), 12),
    monthlyDiscountRate: v.optional(amount, 0.01),
    margin: v.optional(v.pipe(amount, v.maxValue(1)), 1),
    horizon: v.optional(amount),
    penalizer: v.optional(amount, 0),
    calibrationEnd: v.optional(v.string()),
    bootstraps: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(MOST_BOOTSTRAPS)), 200),
    uncertainty: v.optional(v.picklist(['parameters', 'predictive']), 'parameters'),
    confidence: v.optional(v.pipe(v.number(), v.gtValue(0), v.ltValue(1)), 0.95),
    seed: v.optional(v.pipe(v.number(), v.integer()), 42),
    preview: v.optional(v.boolean(), false),
    rule: highRule,
  }),
  async run(context, params) {
    const { model, months, penalizer, bootstraps, uncertainty, confidence } = params;
    const table = await context.table(params.table);
    const rows = await readPurchases(context, table, params);
    const monthLength = MONTH_LENGTH[rows.timeUnit];
    const judged = { ...params, horizon: months * monthLength };
    const purchase = await judgePurchases(context, rows, model, judged, [0.1, 0.2]);
    const { held } = purchase;
    // Who has no usable history is in no sample of the bootstrap: so not in this fit either.
    const spenders = { ...rows, frequency: purchase.frequency };
    const spend = await fitSpendRows(context, table.info.name, spenders, penalizer, [0.2, 0.25]);
    const horizon: Horizon = { months, monthLength, discountRate: params.monthlyDiscountRate };
    const silence = params.horizon ?? months * monthLength;
    const made = await forecastLifetimes(context, rows, purchase, spend, { ...params, months: horizon, silence });
    const sorted = made && (await context.drive(sortedFinite(made.values), 0.98, 0.99));
    const spread = sorted && (await context.drive(distribution(sorted, params.rule), 0.99, 1));
    const top = made ? await topLifetimes(contextPart(context, 1, 1), rows, made) : [];
    return {
      tableId: made && !params.preview ? await storeLifetimes(context, table.info.name, rows, made) : '',
      leftOut: purchase.leftOut,
      model,
      timeUnit: rows.timeUnit,
      asOf: rows.asOf === null ? null : isoDay(rows.asOf),
      months,
      monthDays: monthLength * DAYS[rows.timeUnit],
      length: months * monthLength,
      horizon: silence,
      customers: purchase.grouped.data.customers,
      absent: rows.absent,
      purchase: purchaseFigures(purchase.fit, model),
      spend: spend.figures,
      monetaryColumn: spend.column,
      totals: made && {
        clv: total(made.values),
        clvLow: made.intervals?.totalLow ?? null,
        clvHigh: made.intervals?.totalHigh ?? null,
        expectedPurchases: total(made.predictions.expectedPurchases),
        alive: total(made.predictions.probabilityAlive),
      },
      interval: made?.intervals ? { uncertainty, confidence, bootstraps: made.samples, failed: made.failed } : null,
      unsampled: made && bootstraps > 0 && !made.intervals ? { bootstraps, failed: made.failed } : null,
      holdout: holdoutShare(held),
      tested: made?.intervals && held ? testedTotal(made.intervals, held.tests) : null,
      summary: sorted && summarize(sorted),
      distribution: spread,
      top,
      verdict: verdict([...purchase.findings, ...spend.findings], 'value'),
    };
  },
});

function holdoutShare(held: HoldoutTest | null): LifetimeResult['holdout'] {
  if (!held?.calibration) return null;
  const { calibrationEnd, holdoutEnd, actual, expected } = held.calibration;
  return { calibrationEnd, holdoutEnd, actual, expected };
}
