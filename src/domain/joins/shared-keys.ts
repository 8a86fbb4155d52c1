import { groupRows } from '../prepare/group-rows';
import { TextPool } from '../prepare/text-pool';
import { portion, type Steps } from '../stats/steps';
import { MISSING_CODE, type Column, type NumberColumn } from '../table/column';
import { codesIn, keyColumn } from './key-column';

/** The keys of the rows of two tables by number: equal keys have equal numbers on either side. */
export interface SharedKeys {
  /** The key of each row; `MISSING_CODE` where a part of it is missing. */
  readonly left: Uint32Array;
  readonly right: Uint32Array;
  /** Every number is below this; not every number needs to be in use. */
  readonly count: number;
}

/**
 * Numbers the keys of two tables, as hash joins do. Columns are compared pair by pair: text by its dictionary, numbers
 * and dates by value, columns of different types by `keyText`. A missing part makes the whole key missing.
 *
 * @param left one or more columns of equal length @param right as many, of equal length
 */
export function* sharedKeys(left: readonly Column[], right: readonly Column[]): Steps<SharedKeys> {
  const parts: SharedKeys[] = [];
  const share = left.length === 1 ? 1 : 0.7 / left.length;
  for (const [index, column] of left.entries()) {
    parts.push(yield* portion(sharedPart(column, right[index]!), index * share, (index + 1) * share));
  }
  const [only] = parts;
  return parts.length === 1 ? only! : yield* portion(combined(parts), 0.7, 1);
}

function sharedPart(left: Column, right: Column): Steps<SharedKeys> {
  return left.type === right.type && (left.type === 'number' || left.type === 'date')
    ? sharedNumbers(left, right as NumberColumn)
    : sharedTexts(left, right);
}

function* sharedTexts(left: Column, right: Column): Steps<SharedKeys> {
  const pool = new TextPool();
  const leftCodes = yield* portion(codesIn(pool, yield* portion(keyColumn(left), 0, 0.25)), 0.25, 0.5);
  const rightCodes = yield* portion(codesIn(pool, yield* portion(keyColumn(right), 0.5, 0.75)), 0.75, 1);
  return { left: leftCodes, right: rightCodes, count: pool.dictionary.length };
}

function* sharedNumbers(left: NumberColumn, right: NumberColumn): Steps<SharedKeys> {
  const values = new Float64Array(left.values.length + right.values.length);
  values.set(left.values);
  values.set(right.values, left.values.length);
  const { groups, firstRows } = yield* groupRows([values], values.length);
  const missing = firstRows.findIndex((row) => Number.isNaN(values[row]!));
  if (missing >= 0)
    for (let row = 0; row < groups.length; row++) if (groups[row] === missing) groups[row] = MISSING_CODE;
  return divided(groups, left.values.length, firstRows.length);
}

/** Keys of several parts: rows that are equal in all of them. */
function* combined(parts: readonly SharedKeys[]): Steps<SharedKeys> {
  const [{ left, right }] = parts as [SharedKeys];
  const both = parts.map((part) => {
    const codes = new Uint32Array(left.length + right.length);
    codes.set(part.left);
    codes.set(part.right, left.length);
    return codes;
  });
  const { groups, firstRows } = yield* groupRows(both, left.length + right.length);
  for (const codes of both) {
    for (let row = 0; row < codes.length; row++) if (codes[row] === MISSING_CODE) groups[row] = MISSING_CODE;
    yield 0.95;
  }
  return divided(groups, left.length, firstRows.length);
}

function divided(groups: Uint32Array, leftRows: number, count: number): SharedKeys {
  return { left: groups.subarray(0, leftRows), right: groups.subarray(leftRows), count };
}
