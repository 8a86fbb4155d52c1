import * as v from 'valibot';
import type { LifetimeParams, PurchaseParams } from '../../../contract/catalogue';
import type { TableInfo } from '../../../contract/tables';
import { isTransactions } from '../../app/find-tables';
import { isCalendarDay } from './calendar-day';
import { ruleChoice } from './value-choices';

const share = v.pipe(v.number(), v.minValue(0), v.maxValue(1));
const day = v.pipe(v.string(), v.check(isCalendarDay));
const DAYS_IN_WEEK = 7;

/** What can be chosen about purchase models and lifetime value. */
const choices = v.object({
  table: v.fallback(v.optional(v.string()), undefined),
  model: v.fallback(v.picklist(['bgNbd', 'mbgNbd', 'paretoNbd']), 'bgNbd'),
  months: v.fallback(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(120)), 12),
  monthlyDiscountRate: v.fallback(share, 0.01),
  margin: v.fallback(share, 1),
  horizon: v.fallback(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(3650)), 90),
  asOf: v.fallback(v.optional(day), undefined),
  calibrationEnd: v.fallback(v.optional(day), undefined),
  intervals: v.fallback(v.boolean(), true),
  uncertainty: v.fallback(v.picklist(['parameters', 'predictive']), 'parameters'),
  rule: ruleChoice,
});

export type ModelChoices = v.InferOutput<typeof choices>;

export function modelChoicesOf(text: string | undefined): ModelChoices {
  try {
    return v.parse(choices, JSON.parse(text ?? '{}'));
  } catch {
    return v.parse(choices, {});
  }
}

/** Whether purchase histories are in it, or can be made of it. */
export function hasHistories(table: TableInfo): boolean {
  const has = (name: string): boolean => table.columns.some((column) => column.name === name);
  return isTransactions(table) || (has('frequency') && has('recency') && has('T'));
}

/** Horizons are in days on all pages; features made in weeks are asked in theirs. */
const shared = (table: TableInfo, { asOf, horizon }: ModelChoices) => ({
  table: table.tableId,
  horizon: inWeeks(table) ? horizon / DAYS_IN_WEEK : horizon,
  ...(asOf !== undefined && isTransactions(table) && { asOf }),
});

export function fitRequest(table: TableInfo, chosen: ModelChoices): PurchaseParams {
  const { calibrationEnd } = chosen;
  const split = calibrationEnd !== undefined && isTransactions(table) && { calibrationEnd };
  return { ...shared(table, chosen), ...split };
}

function inWeeks({ madeBy }: TableInfo): boolean {
  return madeBy?.analysis === 'customers.features' && madeBy.parameters['timeUnit'] === 'week';
}

/** @param bootstraps samples for the intervals; 0 makes none */
export function lifetimeRequest(table: TableInfo, chosen: ModelChoices, bootstraps: number): LifetimeParams {
  const { model, months, monthlyDiscountRate, margin, uncertainty, rule } = chosen;
  return {
    ...shared(table, chosen),
    model,
    months,
    monthlyDiscountRate,
    margin,
    bootstraps,
    uncertainty,
    rule,
  };
}
