import * as v from 'valibot';
import { ClienteleError } from '../contract/errors';
import type { NumberColumn, TextColumn } from '../domain/table/column';
import { worstFinding, type Finding } from '../domain/value/purchase/verdict';
import type { Analysis, AnalysisContext, NewColumn, TableReader } from './analysis';
import { analysisParameters } from './analysis-parameters';
import { needColumn, readNumbers } from './column-parameter';
import { contextPart } from './context-part';
import { customerIds } from './customer-values';
import { sourceEnd } from './source-end';
import { valueClv } from './value-clv';
import { valueLifetime } from './value-lifetime';
import { valueMargin } from './value-margin';
import { valueProduct } from './value-product';
import { valuePurchase } from './value-purchase';
import { valueWeighted } from './value-weighted';

/** Analyses that give each customer a value, the column of their table that it is in, and whether they take an end of observation. */
const MODELS = [
  { analysis: valueWeighted, column: 'value', ends: false },
  { analysis: valueProduct, column: 'value', ends: false },
  { analysis: valuePurchase, column: 'value', ends: true },
  { analysis: valueMargin, column: 'value', ends: false },
  { analysis: valueClv, column: 'value', ends: true },
  { analysis: valueLifetime, column: 'clv', ends: true },
] as unknown as readonly { analysis: Analysis; column: string; ends: boolean }[];

/** The parameter that names a value of each customer: a column, or an analysis with its parameters. */
export const valueSource = v.union([
  v.strictObject({ table: v.string(), column: v.optional(v.string()), customerId: v.optional(v.string()) }),
  v.strictObject({
    analysis: v.picklist(MODELS.map(({ analysis }) => analysis.id)),
    params: v.record(v.string(), v.unknown()),
  }),
]);

export interface SourceValues {
  readonly ids: TextColumn;
  readonly values: Float64Array;
  /** The last day, ISO 8601, that they know of; null where the table does not tell it. */
  readonly asOf: string | null;
}

/** A source whose parameters were found to fit. */
export type CheckedSource =
  | Extract<v.InferOutput<typeof valueSource>, { table: string }>
  | { readonly model: (typeof MODELS)[number]; readonly params: Record<string, unknown> };

/**
 * Checks the parameters of an analysis as its own callers' are checked. No table of it is kept, and of lifetimes no intervals are
 * made: nothing is told of them.
 *
 * @throws ClienteleError `unknown-parameter`, `missing-parameter`, `invalid-parameter`, each naming the parameter
 */
export function checkedSource(source: v.InferOutput<typeof valueSource>): CheckedSource {
  if (!('analysis' in source)) return source;
  const model = MODELS.find(({ analysis }) => analysis.id === source.analysis)!;
  const params = analysisParameters(model.analysis, source.params);
  return { model, params: { ...params, preview: false, ...('bootstraps' in params && { bootstraps: 0 }) } };
}

/**
 * Reads the column, or runs the analysis without keeping what it makes; progress is reported between the two fractions.
 *
 * @param endsAt end of observation of an analysis of lines, ISO 8601, in place of its own
 */
export async function sourceValues(
  context: AnalysisContext,
  source: CheckedSource,
  [from, to]: readonly [number, number],
  endsAt?: string,
): Promise<SourceValues> {
  const table = await context.table('model' in source ? String(source.params.table) : source.table);
  if ('model' in source) {
    const params =
      source.model.ends && endsAt !== undefined && isDated(table) ? { ...source.params, asOf: endsAt } : source.params;
    const asked = typeof params.asOf === 'string' ? params.asOf : undefined;
    const made = await modelValues(contextPart(context, from, to), source.model, params);
    return { ...made, asOf: await sourceEnd(context, table, asked) };
  }
  const column = needColumn(table, 'column', source.column, {
    role: 'amount',
    names: ['value', 'clv', 'monetaryValue'],
  });
  const ids = await customerIds(table, source.customerId);
  return { ids, values: await readNumbers(table, column), asOf: await sourceEnd(context, table, undefined) };
}

/** Whether a table is of lines: features know of one end of observation alone, that they were made with. */
function isDated(table: TableReader): boolean {
  return table.info.madeBy?.analysis !== 'customers.features' && table.byRole('date') !== undefined;
}

async function modelValues(
  context: AnalysisContext,
  { analysis, column }: (typeof MODELS)[number],
  params: Record<string, unknown>,
): Promise<Omit<SourceValues, 'asOf'>> {
  let made: readonly NewColumn[] = [];
  const capture = (_name: string, columns: readonly NewColumn[]): Promise<string> => {
    made = columns;
    return Promise.resolve('');
  };
  const result = await analysis.run({ ...context, createTable: capture }, params);
  if (made.length === 0) throw unusable(analysis.id, 'verdict' in result ? result.verdict.findings : []);
  const find = (name: string) => made.find((candidate) => candidate.name === name)!.column;
  return { ids: find('customerId') as TextColumn, values: (find(column) as NumberColumn).values };
}

/** A model that judges the data unfit makes no table, and tells why by a finding. */
function unusable(analysis: string, findings: readonly Finding[]): ClienteleError {
  const finding = worstFinding(findings)?.code ?? '';
  const message = `${analysis} gives no customer a value, for the data cannot bear its model: ${finding || 'see its verdict'}.`;
  return new ClienteleError('model-unusable', message, { analysis, ...(finding && { finding }) });
}
