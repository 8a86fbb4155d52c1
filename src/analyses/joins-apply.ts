import * as v from 'valibot';
import type { JoinSource } from '../domain/joins/join-source';
import { joinTables } from '../domain/joins/join-tables';
import { defineAnalysis, type TableReader } from './analysis';
import { joinEnd, openEnds } from './joins-ends';

const MOST_COLUMNS = 10_000;

/** Brings the columns of one table to the rows of another with the same key. */
export const joinsApply = defineAnalysis({
  id: 'joins.apply',
  version: 1,
  title: 'Join two tables',
  params: v.strictObject({
    left: joinEnd,
    right: joinEnd,
    how: v.optional(v.picklist(['left', 'inner', 'full']), 'left'),
    columns: v.optional(v.pipe(v.array(v.string()), v.maxLength(MOST_COLUMNS))),
    duplicates: v.optional(v.picklist(['refuse', 'first', 'expand']), 'refuse'),
    name: v.optional(v.string()),
  }),
  async run(context, params) {
    const { how, duplicates } = params;
    const [{ table: left }, { table: right }] = await openEnds(context, params.left, params.right);
    const brought = params.columns ?? besides(right, params.right.columns);
    const joined = await context.drive(
      joinTables(
        await source(left, params.left.columns, names(left)),
        await source(right, params.right.columns, [...new Set([...params.right.columns, ...brought])]),
        { how, duplicates, bring: brought },
      ),
      0,
      0.9,
    );
    return {
      tableId: await context.createTable(params.name ?? `${left.info.name} + ${right.info.name}`, joined.columns),
      leftOut: joined.leftOut,
      rows: joined.rows,
      matched: joined.matched,
      leftRows: left.info.rowCount,
      rightRows: right.info.rowCount,
    };
  },
});

function names({ info }: TableReader): string[] {
  return info.columns.map(({ name }) => name);
}

function besides(table: TableReader, keys: readonly string[]): string[] {
  return names(table).filter((name) => !keys.includes(name));
}

/** The columns that a join needs of a table; the rest is not read. */
async function source(table: TableReader, keys: readonly string[], wanted: readonly string[]): Promise<JoinSource> {
  const roles = new Map(table.info.columns.map(({ name, role }) => [name, role]));
  const columns = await Promise.all(
    wanted.map(async (name) => {
      const role = roles.get(name);
      return { name, column: await table.column(name), ...(role && { role }) };
    }),
  );
  return { name: table.info.name, columns, keys };
}
