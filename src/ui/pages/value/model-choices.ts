import * as v from 'valibot';
import type { GammaGammaParams, LifetimeParams, PurchaseParams } from '../../../contract/catalogue';
import type { TableInfo } from '../../../contract/tables';
import { isTransactions } from '../../app/find-tables';
import { isCalendarDay } from './calendar-day';
import { HISTORY_PARTS, historyColumns, type HistoryPart } from './history-columns';
import { ruleChoice } from './value-choices';

const share = v.pipe(v.number(), v.minValue(0), v.maxValue(1));
const day = v.pipe(v.string(), v.check(isCalendarDay));
const DAYS_IN_WEEK = 7;
/** How far ahead can be asked for. */
export const MOST_MONTHS = 120;
export const MOST_DAYS = 3650;

/** What can be chosen about purchase models and lifetime value. */
const choices = v.object({
  table: v.fallback(v.optional(v.string()), undefined),
  columns: v.fallback(v.record(v.picklist(HISTORY_PARTS), v.optional(v.string())), {}),
  model: v.fallback(v.picklist(['bgNbd', 'mbgNbd', 'paretoNbd']), 'bgNbd'),
  months: v.fallback(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(MOST_MONTHS)), 12),
  monthlyDiscountRate: v.fallback(share, 0.01),
  margin: v.fallback(share, 1),
  horizon: v.fallback(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(MOST_DAYS)), 90),
  asOf: v.fallback(v.optional(day), undefined),
  // Of a table of histories that was not made here: nothing else tells it.
  timeUnit: v.fallback(v.optional(v.picklist(['day', 'week'])), undefined),
  calibrationEnd: v.fallback(v.optional(day), undefined),
  intervals: v.fallback(v.boolean(), true),
  // Of a customer the expectation tells little: by chance they bring nothing, or twice as much.
  uncertainty: v.fallback(v.picklist(['parameters', 'predictive']), 'predictive'),
  rule: ruleChoice,
});

type Chosen = v.InferOutput<typeof choices>;

export interface ModelChoices extends Omit<Chosen, 'columns'> {
  readonly columns: Readonly<Partial<Record<HistoryPart, string | undefined>>>;
}

export function modelChoicesOf(text: string | undefined): ModelChoices {
  try {
    return v.parse(choices, JSON.parse(text ?? '{}'));
  } catch {
    return v.parse(choices, {});
  }
}

/** Whether the table holds histories of which nothing tells the unit of time. */
export function lacksTimeUnit(table: TableInfo): boolean {
  return !isTransactions(table) && table.madeBy?.analysis !== 'customers.features';
}

const shared = (table: TableInfo, { asOf, timeUnit }: ModelChoices) => ({
  table: table.tableId,
  ...(asOf !== undefined && isTransactions(table) && { asOf }),
  ...(timeUnit !== undefined && lacksTimeUnit(table) && { timeUnit }),
});

export function fitRequest(table: TableInfo, chosen: ModelChoices): PurchaseParams {
  const { calibrationEnd } = chosen;
  const split = calibrationEnd !== undefined && isTransactions(table) && { calibrationEnd };
  const columns = historyColumns(table, chosen.columns, ['frequency', 'recency', 'T']);
  return { ...shared(table, chosen), horizon: horizonOf(table, chosen), ...columns, ...split };
}

/** What the spend model is asked: it has no use for the times. */
export function spendRequest(table: TableInfo, chosen: ModelChoices): GammaGammaParams {
  return { ...shared(table, chosen), ...historyColumns(table, chosen.columns, ['frequency', 'monetaryValue']) };
}

/** Horizons are in days on all pages; histories in weeks are asked in theirs. */
function horizonOf(table: TableInfo, { horizon, timeUnit }: ModelChoices): number {
  const made = table.madeBy?.analysis === 'customers.features' && table.madeBy.parameters['timeUnit'] === 'week';
  const inWeeks = made || (lacksTimeUnit(table) && timeUnit === 'week');
  return inWeeks ? horizon / DAYS_IN_WEEK : horizon;
}

/** @param bootstraps samples for the intervals; 0 makes none */
export function lifetimeRequest(table: TableInfo, chosen: ModelChoices, bootstraps: number): LifetimeParams {
  const { model, months, monthlyDiscountRate, margin, uncertainty, rule, calibrationEnd } = chosen;
  return {
    ...shared(table, chosen),
    ...historyColumns(table, chosen.columns),
    horizon: horizonOf(table, chosen),
    model,
    months,
    monthlyDiscountRate,
    margin,
    bootstraps,
    uncertainty,
    rule,
    ...(calibrationEnd !== undefined && isTransactions(table) && { calibrationEnd }),
  };
}
