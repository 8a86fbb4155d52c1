import { judgeFeature } from '../predict/feature-choice';
import type { ColumnType } from '../table/column';
import { headerSaysIdentifier } from '../table/identifier';
import { chosenColumns, rowCount, type Table } from './table';

/** Whether a column of numbers is named like an identifier and holds whole numbers. */
function numbersIdentify({ name, column }: Table[number]): boolean {
  if (column.type !== 'number' || !headerSaysIdentifier(name)) return false;
  return column.values.every((value) => Number.isNaN(value) || Number.isInteger(value));
}

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
    .filter((entry) => !numbersIdentify(entry) && judgeFeature(entry.column, rows) === null)
    .map(({ name }) => name);
}
