import { MISSING_BOOLEAN, MISSING_CODE, type Column } from '../table/column';
import { invalidParameter } from './table';

/** What stands in for a missing cell: a number, epoch milliseconds of a date, text or a boolean. */
export type FillValue = number | string | boolean;

function fillText(codes: Uint32Array, dictionary: readonly string[], value: string): Column {
  const known = dictionary.indexOf(value);
  const fill = known < 0 ? dictionary.length : known;
  const filled = new Uint32Array(codes.length);
  for (let row = 0; row < codes.length; row++) filled[row] = codes[row] === MISSING_CODE ? fill : codes[row]!;
  return { type: 'text', codes: filled, dictionary: known < 0 ? [...dictionary, value] : dictionary };
}

/**
 * Puts one value in the place of all missing cells.
 *
 * @throws ClienteleError `invalid-parameter` where the value is not of the column's type
 */
export function fillCells(name: string, column: Column, value: FillValue): Column {
  if (column.type === 'text' && typeof value === 'string') return fillText(column.codes, column.dictionary, value);
  if (column.type === 'boolean' && typeof value === 'boolean') {
    const fill = Number(value);
    return { type: 'boolean', values: column.values.map((cell) => (cell === MISSING_BOOLEAN ? fill : cell)) };
  }
  if ((column.type === 'number' || column.type === 'date') && typeof value === 'number') {
    const filled = new Float64Array(column.values.length);
    for (let row = 0; row < filled.length; row++) {
      const cell = column.values[row]!;
      filled[row] = Number.isNaN(cell) ? value : cell;
    }
    return { type: column.type, values: filled };
  }
  throw invalidParameter('value', `Column "${name}" is ${column.type} and cannot be filled by a ${typeof value}.`, {
    column: name,
  });
}
