import { ClienteleError } from '../error';
import { MISSING_BOOLEAN, MISSING_CODE } from '../table/column';
import { columnOf, invalidParameter, type Table } from './table';

/**
 * A target as numbers, `NaN` where it is missing: numbers as they are, booleans as 0 and 1, text as 1 where it is the
 * positive value.
 *
 * @throws ClienteleError `column-not-found`, `column-not-numeric` for dates, and for text without a positive value,
 *   `invalid-parameter` where no row has the positive value
 */
export function targetValues(table: Table, name: string, positive: string | null): Float64Array {
  const column = columnOf(table, name);
  if (column.type === 'text' && positive !== null) {
    const positiveCode = column.dictionary.indexOf(positive);
    if (positiveCode < 0) {
      throw invalidParameter('positive', `No cell of column "${name}" is "${positive}".`, { column: name });
    }
    return Float64Array.from(column.codes, (code) => (code === MISSING_CODE ? NaN : Number(code === positiveCode)));
  }
  if (column.type === 'text' || column.type === 'date') {
    throw new ClienteleError(
      'column-not-numeric',
      `Column "${name}" is ${column.type}, which has no mean: choose a number or a boolean as the target, or say which text counts as positive.`,
      { column: name },
    );
  }
  if (column.type === 'number') return column.values;
  return Float64Array.from(column.values, (value) => (value === MISSING_BOOLEAN ? NaN : value));
}
