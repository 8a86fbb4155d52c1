import * as v from 'valibot';
import { ClienteleError } from '../contract/errors';
import type { NumberColumn, TextColumn } from '../domain/table/column';
import type { Analysis, AnalysisContext, NewColumn } from './analysis';
import { analysisParameters } from './analysis-parameters';
import { needColumn, readNumbers } from './column-parameter';
import { contextPart } from './context-part';
import { customerIds } from './customer-values';
import { valueClv } from './value-clv';
import { valueLifetime } from './value-lifetime';
import { valueMargin } from './value-margin';
import { valueProduct } from './value-product';
import { valuePurchase } from './value-purchase';
import { valueWeighted } from './value-weighted';

/** Analyses that give each customer a value, and the column of their table that it is in. */
const MODELS = [
  { analysis: valueWeighted, column: 'value' },
  { analysis: valueProduct, column: 'value' },
  { analysis: valuePurchase, column: 'value' },
  { analysis: valueMargin, column: 'value' },
  { analysis: valueClv, column: 'value' },
  { analysis: valueLifetime, column: 'clv' },
] as unknown as readonly { analysis: Analysis; column: string }[];

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

/** Reads the column, or runs the analysis without keeping what it makes; progress is reported between the two fractions. */
export async function sourceValues(
  context: AnalysisContext,
  source: CheckedSource,
  [from, to]: readonly [number, number],
): Promise<SourceValues> {
  if ('model' in source) return modelValues(contextPart(context, from, to), source.model, source.params);
  const table = await context.table(source.table);
  const column = needColumn(table, 'column', source.column, {
    role: 'amount',
    names: ['value', 'clv', 'monetaryValue'],
  });
  return { ids: await customerIds(table, source.customerId), values: await readNumbers(table, column) };
}

async function modelValues(
  context: AnalysisContext,
  { analysis, column }: (typeof MODELS)[number],
  params: Record<string, unknown>,
): Promise<SourceValues> {
  let made: readonly NewColumn[] = [];
  const capture = (_name: string, columns: readonly NewColumn[]): Promise<string> => {
    made = columns;
    return Promise.resolve('');
  };
  await analysis.run({ ...context, createTable: capture }, params);
  if (made.length === 0) {
    throw new ClienteleError(
      'no-usable-rows',
      `${analysis.id} gives no customer a value: the data cannot bear its model.`,
    );
  }
  const find = (name: string) => made.find((candidate) => candidate.name === name)!.column;
  return { ids: find('customerId') as TextColumn, values: (find(column) as NumberColumn).values };
}
