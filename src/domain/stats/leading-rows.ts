import type { Steps } from './steps';

const STEP_ROWS = 65_536;

/**
 * The rows of the largest values, at most `count`, the largest first and of equal ones the earlier; `NaN` is none. One pass, which
 * for a few of very many takes a fraction of a sort.
 */
export function* leadingRows(values: Float64Array, count: number): Steps<number[]> {
  const rows: number[] = [];
  for (let row = 0; row < values.length; row++) {
    if (row % STEP_ROWS === 0) yield row / values.length;
    const value = values[row]!;
    if (Number.isNaN(value) || (rows.length === count && !(value > values[rows[count - 1]!]!))) continue;
    let at = rows.length < count ? rows.push(row) - 1 : count - 1;
    for (; at > 0 && values[rows[at - 1]!]! < value; at--) rows[at] = rows[at - 1]!;
    rows[at] = row;
  }
  return rows;
}
