import { judgeFeature } from '../predict/feature-choice';
import type { ColumnType } from '../table/column';
import { identifies } from './default-columns';
import { chosenColumns, rowCount, type Table } from './table';

/**
 * The columns to judge the missing cells of others by: those asked for, or else all of the given types but identifiers,
 * free text, and columns without variation.
 *
 * @throws ClienteleError `column-not-found`, `invalid-parameter`
 */
export function chosenPredictors(
  table: Table,
  asked: readonly string[] | undefined,
  types: readonly ColumnType[],
  except: readonly string[],
): string[] {
  if (asked) return chosenColumns(table, asked, types).filter((name) => !except.includes(name));
  const rows = Uint32Array.from({ length: rowCount(table) }, (_, row) => row);
  return table
    .filter(({ name, column }) => types.includes(column.type) && !except.includes(name))
    .filter((entry) => !identifies(entry) && judgeFeature(entry.column, rows) === null)
    .map(({ name }) => name);
}
