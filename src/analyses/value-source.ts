import * as v from 'valibot';
import { ClienteleError } from '../contract/errors';
import type { NumberColumn, TextColumn } from '../domain/table/column';
import type { Analysis, AnalysisContext, NewColumn } from './analysis';
import { needColumn, readNumbers } from './column-parameter';
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

/** Reads the column, or runs the analysis without keeping what it makes. */
export async function sourceValues(
  context: AnalysisContext,
  source: v.InferOutput<typeof valueSource>,
): Promise<SourceValues> {
  if ('analysis' in source) return modelValues(context, source.analysis, source.params);
  const table = await context.table(source.table);
  const column = needColumn(table, 'column', source.column, {
    role: 'amount',
    names: ['value', 'clv', 'monetaryValue'],
  });
  return { ids: await customerIds(table, source.customerId), values: await readNumbers(table, column) };
}

async function modelValues(context: AnalysisContext, id: string, given: object): Promise<SourceValues> {
  const { analysis, column } = MODELS.find((model) => model.analysis.id === id)!;
  const parsed = v.safeParse(analysis.params, given);
  if (!parsed.success) {
    const [issue] = parsed.issues;
    const parameter = v.getDotPath(issue) ?? '';
    throw new ClienteleError(
      'invalid-parameter',
      `The parameter "${parameter}" of ${id} does not fit: ${issue.message}`,
      {
        analysis: id,
        parameter,
      },
    );
  }
  let made: readonly NewColumn[] = [];
  const capture = (_name: string, columns: readonly NewColumn[]): Promise<string> => {
    made = columns;
    return Promise.resolve('');
  };
  await analysis.run({ ...context, createTable: capture }, { ...parsed.output, preview: false });
  if (made.length === 0) {
    throw new ClienteleError('no-usable-rows', `${id} gives no customer a value: the data cannot bear its model.`, {});
  }
  const find = (name: string) => made.find((candidate) => candidate.name === name)!.column;
  return { ids: find('customerId') as TextColumn, values: (find(column) as NumberColumn).values };
}
