import { MISSING_CODE, type Column, type TextColumn } from '../table/column';
import { headerSaysIdentifier } from '../table/identifier';
import { numberReader } from './feature-values';

/** Why a column cannot be, or by default is not, a feature. Message keys under `reason.`. */
export type Unusable = 'identifier' | 'free-text' | 'constant' | 'all-missing';

/** With fewer levels than this a text column is never taken for an identifier. */
const MIN_IDENTIFIER_LEVELS = 10;
/** Levels a row, from which a text column is an identifier: fewer than two rows a level teach nothing. */
const IDENTIFIER_SHARE = 0.5;
/** Free text has more levels than this, and entries longer than this on average. */
const FREE_TEXT_LEVELS = 50;
const FREE_TEXT_LENGTH = 30;

function judgeText({ codes, dictionary }: TextColumn, rows: Uint32Array): Unusable | null {
  const seen = new Uint8Array(dictionary.length);
  let present = 0;
  let distinct = 0;
  let characters = 0;
  for (const row of rows) {
    const code = codes[row]!;
    if (code === MISSING_CODE) continue;
    present++;
    if (seen[code] === 1) continue;
    seen[code] = 1;
    distinct++;
    characters += dictionary[code]!.length;
  }
  if (present === 0) return 'all-missing';
  if (distinct === 1 && present === rows.length) return 'constant';
  if (distinct > FREE_TEXT_LEVELS && characters / distinct > FREE_TEXT_LENGTH) return 'free-text';
  return distinct >= MIN_IDENTIFIER_LEVELS && distinct > IDENTIFIER_SHARE * present ? 'identifier' : null;
}

function judgeNumbers(column: Exclude<Column, TextColumn>, rows: Uint32Array): Unusable | null {
  const read = numberReader(column);
  let first = NaN;
  for (const row of rows) {
    const value = read(row);
    if (Number.isNaN(value)) continue;
    if (Number.isNaN(first)) first = value;
    else if (value !== first) return null;
  }
  return Number.isNaN(first) ? 'all-missing' : 'constant';
}

/** Why a column can teach a model nothing on these rows, or null where it can. */
export function judgeFeature(column: Column, rows: Uint32Array): Unusable | null {
  return column.type === 'text' ? judgeText(column, rows) : judgeNumbers(column, rows);
}

/** Whether a numeric column holds whole numbers under the name of an identifier. For defaults only: a name is a hint. */
export function looksLikeIdentifier(name: string, column: Column, rows: Uint32Array): boolean {
  if (column.type !== 'number' || !headerSaysIdentifier(name)) return false;
  return rows.every((row) => Number.isNaN(column.values[row]!) || Number.isInteger(column.values[row]!));
}
