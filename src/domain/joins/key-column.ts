import { groupRows } from '../prepare/group-rows';
import type { TextPool } from '../prepare/text-pool';
import { portion, type Steps } from '../stats/steps';
import { MISSING_CODE, type Column, type TextColumn } from '../table/column';
import { isBlank } from '../table/missing';
import { keyText } from './key-text';

/** Dictionary entries, and rows, in one step of a few milliseconds. */
export const STEP_KEYS = 16_384;
export const STEP_ROWS = 131_072;

/** A column with its cells as `keyText` has them. The column itself where it is text. */
export function* keyColumn(column: Column): Steps<TextColumn> {
  if (column.type === 'text') return column;
  const { groups, firstRows } = yield* portion(groupRows([column.values], column.values.length), 0, 0.7);
  const dictionary: string[] = [];
  const codeOfGroup = new Uint32Array(firstRows.length);
  for (let group = 0; group < firstRows.length; group++) {
    const text = keyText(column, firstRows[group]!);
    codeOfGroup[group] = text === null ? MISSING_CODE : dictionary.push(text) - 1;
    if (group % STEP_KEYS === 0) yield 0.7 + (0.2 * group) / firstRows.length;
  }
  return { type: 'text', codes: yield* portion(recoded(groups, codeOfGroup), 0.9, 1), dictionary };
}

/** Other codes for the same cells; what is missing stays so. */
export function* recoded(codes: Uint32Array, codeOf: Uint32Array): Steps<Uint32Array> {
  const result = new Uint32Array(codes.length);
  for (let row = 0; row < codes.length; row++) {
    const code = codes[row]!;
    result[row] = code === MISSING_CODE ? MISSING_CODE : codeOf[code]!;
    if (row % STEP_ROWS === 0) yield row / codes.length;
  }
  return result;
}

/** The cells as codes of a pool that other columns share. Blank texts are missing. */
export function* codesIn(pool: TextPool, { codes, dictionary }: TextColumn): Steps<Uint32Array> {
  const codeOf = new Uint32Array(dictionary.length);
  for (let code = 0; code < codeOf.length; code++) {
    const text = dictionary[code]!;
    codeOf[code] = isBlank(text) ? MISSING_CODE : pool.code(text);
    if (code % STEP_KEYS === 0) yield (0.8 * code) / codeOf.length;
  }
  return yield* portion(recoded(codes, codeOf), 0.8, 1);
}
