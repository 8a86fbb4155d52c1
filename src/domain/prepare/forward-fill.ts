import { MISSING_BOOLEAN, MISSING_CODE, type Column } from '../table/column';

/** Puts the last value above it in the place of each missing cell. Missing cells above the first value stay. */
export function forwardFill(column: Column): Column {
  if (column.type === 'text') {
    const codes = column.codes.slice();
    for (let row = 1; row < codes.length; row++) if (codes[row] === MISSING_CODE) codes[row] = codes[row - 1]!;
    return { type: 'text', codes, dictionary: column.dictionary };
  }
  if (column.type === 'boolean') {
    const values = column.values.slice();
    for (let row = 1; row < values.length; row++) if (values[row] === MISSING_BOOLEAN) values[row] = values[row - 1]!;
    return { type: 'boolean', values };
  }
  const values = column.values.slice();
  for (let row = 1; row < values.length; row++) if (Number.isNaN(values[row]!)) values[row] = values[row - 1]!;
  return { type: column.type, values };
}
