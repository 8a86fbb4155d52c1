import * as v from 'valibot';
import type { ClvParams } from '../../../contract/catalogue';
import type { TableInfo } from '../../../contract/tables';
import { roleColumn } from '../../app/find-tables';
import { ruleChoice } from './value-choices';
import { valueColumns } from './value-columns';

const share = v.pipe(v.number(), v.minValue(0), v.maxValue(1));
const column = v.fallback(v.nullish(v.string()), undefined);

/** What can be chosen about value by periods. A column that is `null` is left out; one that is absent, guessed. */
const choices = v.object({
  table: v.fallback(v.optional(v.string()), undefined),
  period: column,
  revenue: column,
  cost: column,
  unit: v.fallback(v.picklist(['month', 'quarter', 'year']), 'month'),
  margin: v.fallback(share, 1),
  discountRate: v.fallback(v.pipe(v.number(), v.minValue(0), v.maxValue(1)), 0.01),
  acquisitionCost: v.fallback(v.pipe(v.number(), v.minValue(0), v.finite()), 0),
  /** A column in place of one cost, and the table that it is in. */
  acquisition: v.fallback(v.nullable(v.object({ table: v.string(), column: v.string() })), null),
  horizon: v.fallback(v.nullable(v.pipe(v.number(), v.integer(), v.minValue(1))), null),
  retentionRate: v.fallback(v.nullable(share), null),
  rule: ruleChoice,
});

export type PeriodsChoices = v.InferOutput<typeof choices>;
export type PeriodsPart = 'period' | 'revenue' | 'cost';

export function periodsChoicesOf(text: string | undefined): PeriodsChoices {
  try {
    return v.parse(choices, JSON.parse(text ?? '{}'));
  } catch {
    return v.parse(choices, {});
  }
}

const PERIOD = /^(period|month|quarter|year|期间|月份|季度|年份)$/i;
const LIKELY = {
  revenue: /revenue|amount|sales|charges|收入|金额/i,
  cost: /^(total_?)?costs?$|成本/i,
} as const;

/** Columns that can be the part. */
export function partColumns(table: TableInfo, part: PeriodsPart): string[] {
  if (part !== 'period') return valueColumns(table);
  return table.columns.filter(({ type, role }) => role !== 'customerId' && type !== 'boolean').map(({ name }) => name);
}

/** The column that the part is by its role or name. */
export function likelyPart(table: TableInfo, part: PeriodsPart): string | null {
  const role = roleColumn(table, part === 'period' ? 'date' : part === 'revenue' ? 'amount' : 'cost');
  const pattern = part === 'period' ? PERIOD : LIKELY[part];
  return role ?? partColumns(table, part).find((name) => pattern.test(name)) ?? null;
}

/** Tables with customers, something that tells periods, and money. */
export function hasPeriods(table: TableInfo): boolean {
  return (
    roleColumn(table, 'customerId') !== undefined &&
    likelyPart(table, 'period') !== null &&
    likelyPart(table, 'revenue') !== null
  );
}

/** The question to the engine; `null` while a part that it needs has no column. */
export function clvRequest(
  table: string,
  parts: Readonly<Record<PeriodsPart, string | null>>,
  { unit, margin, discountRate, acquisitionCost, acquisition, horizon, retentionRate, rule }: PeriodsChoices,
): ClvParams | null {
  const { period, revenue, cost } = parts;
  if (period === null || revenue === null) return null;
  return {
    table,
    period,
    revenue,
    unit,
    discountRate,
    ...(acquisition === null
      ? { acquisitionCost }
      : { acquisitionColumn: acquisition.column, acquisitionTable: acquisition.table }),
    rule,
    ...(cost === null ? { margin } : { cost }),
    ...(horizon !== null && { horizon }),
    ...(retentionRate !== null && { retentionRate }),
  };
}
