import * as v from 'valibot';
import { ClienteleError } from '../contract/errors';
import type { Column } from '../domain/table/column';
import type { AnalysisContext, TableReader } from './analysis';

const MOST_PARTS = 4;

/** One table of a join, and the columns that make up the key. */
export const joinEnd = v.strictObject({
  table: v.string(),
  columns: v.pipe(v.array(v.string()), v.minLength(1), v.maxLength(MOST_PARTS)),
});

export interface OpenEnd {
  readonly table: TableReader;
  readonly columns: readonly Column[];
}

type JoinEnd = v.InferOutput<typeof joinEnd>;

/** @throws ClienteleError `table-not-found`, `column-not-found`, `invalid-parameter` where the keys differ in length */
export async function openEnds(context: AnalysisContext, left: JoinEnd, right: JoinEnd): Promise<[OpenEnd, OpenEnd]> {
  if (left.columns.length !== right.columns.length) {
    throw new ClienteleError(
      'invalid-parameter',
      `The key has ${left.columns.length} columns on the left and ${right.columns.length} on the right.`,
      { parameter: 'columns' },
    );
  }
  return [await openEnd(context, left), await openEnd(context, right)];
}

async function openEnd(context: AnalysisContext, { table: tableId, columns }: JoinEnd): Promise<OpenEnd> {
  const table = await context.table(tableId);
  return { table, columns: await Promise.all(columns.map((name) => table.column(name))) };
}
