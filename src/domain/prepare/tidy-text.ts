import { foldSpelling } from '../quality/text-variants';
import { portion, type Steps } from '../stats/steps';
import { MISSING_CODE, type TextColumn } from '../table/column';
import { isMissingText } from '../table/missing';
import { countedCells, type Applied, type CellCount } from './applied';
import { countCategories } from './categories';
import { TextPool } from './text-pool';
import type { TidyTextStep } from './step';
import { chosenColumns, columnOf, invalidParameter, replaceColumns, type Table } from './table';

const STEP_ENTRIES = 16_384;

/** The columns that are tidied, and the spellings that were commonest. */
export type FittedTidyText =
  | {
      readonly op: 'tidyText';
      readonly method: 'commonestSpelling';
      /** The commonest spelling of each value that had several. */
      readonly columns: readonly { readonly column: string; readonly spellings: readonly string[] }[];
    }
  | {
      readonly op: 'tidyText';
      readonly method: 'wordsToMissing';
      readonly columns: readonly { readonly column: string }[];
    };

function textOf(table: Table, name: string): TextColumn {
  const column = columnOf(table, name);
  if (column.type === 'text') return column;
  throw invalidParameter('columns', `Column "${name}" is ${column.type}: only text can be tidied.`, { column: name });
}

/** Of equally common spellings the one that comes first by UTF-16 code. */
function* commonestSpellings(column: TextColumn): Steps<string[]> {
  const counts = countCategories(column);
  const best = new Map<string, { code: number; spellings: number }>();
  for (const [code, text] of column.dictionary.entries()) {
    if (counts[code] === 0) continue;
    const folded = foldSpelling(text);
    const known = best.get(folded);
    if (!known) best.set(folded, { code, spellings: 1 });
    else {
      known.spellings++;
      const rival = counts[known.code]! - counts[code]!;
      if (rival < 0 || (rival === 0 && text < column.dictionary[known.code]!)) known.code = code;
    }
    if ((code + 1) % STEP_ENTRIES === 0) yield code / column.dictionary.length;
  }
  return [...best.values()].filter(({ spellings }) => spellings > 1).map(({ code }) => column.dictionary[code]!);
}

/** @throws ClienteleError `column-not-found`, `no-usable-columns`, `invalid-parameter` for columns that are not text */
export function* fitTidyText(table: Table, { columns: asked, method }: TidyTextStep): Steps<FittedTidyText> {
  const columns = chosenColumns(table, asked, ['text']);
  const texts = columns.map((column) => textOf(table, column));
  if (method === 'wordsToMissing') return { op: 'tidyText', method, columns: columns.map((column) => ({ column })) };
  const fitted: { column: string; spellings: string[] }[] = [];
  for (const [index, column] of columns.entries()) {
    const spellings = commonestSpellings(texts[index]!);
    const done = index / columns.length;
    fitted.push({ column, spellings: yield* portion(spellings, done, done + 1 / columns.length) });
  }
  return { op: 'tidyText', method, columns: fitted };
}

/** Replaces dictionary entries by others, or by nothing where that is `null`; also counts the cells that changed. */
function* rewrite(
  column: TextColumn,
  respell: (text: string) => string | null,
): Steps<{ column: TextColumn; changed: number }> {
  const pool = new TextPool();
  const newCodes = new Uint32Array(column.dictionary.length);
  const isChanged = new Uint8Array(column.dictionary.length);
  for (const [code, text] of column.dictionary.entries()) {
    const spelling = respell(text);
    newCodes[code] = spelling === null ? MISSING_CODE : pool.code(spelling);
    if (spelling !== text) isChanged[code] = 1;
    if ((code + 1) % STEP_ENTRIES === 0) yield code / column.dictionary.length;
  }
  const codes = new Uint32Array(column.codes.length);
  let changed = 0;
  for (let row = 0; row < codes.length; row++) {
    const code = column.codes[row]!;
    codes[row] = code === MISSING_CODE ? MISSING_CODE : newCodes[code]!;
    if (code !== MISSING_CODE && isChanged[code] === 1) changed++;
  }
  return { column: { type: 'text', codes, dictionary: pool.dictionary }, changed };
}

/**
 * Respells the values that had several spellings, new ones included, or empties words that say that there is no value.
 *
 * @throws ClienteleError `column-not-found`, `invalid-parameter` for columns that are not text
 */
export function* applyTidyText(table: Table, fitted: FittedTidyText): Steps<Applied> {
  const tidied = new Map<string, Table>();
  const cells: CellCount[] = [];
  for (const entry of fitted.columns) {
    const spellingOf = new Map('spellings' in entry ? entry.spellings.map((text) => [foldSpelling(text), text]) : []);
    const respell =
      fitted.method === 'wordsToMissing'
        ? (text: string): string | null => (isMissingText(text) ? null : text)
        : (text: string): string => spellingOf.get(foldSpelling(text)) ?? text;
    const done = tidied.size / fitted.columns.length;
    const work = rewrite(textOf(table, entry.column), respell);
    const { column, changed } = yield* portion(work, done, done + 1 / fitted.columns.length);
    tidied.set(entry.column, [{ name: entry.column, column }]);
    const event = fitted.method === 'wordsToMissing' ? 'emptied' : 'respelt';
    cells.push(...countedCells(entry.column, { [event]: changed }));
  }
  return { table: replaceColumns(table, tidied), leftOut: [], cells };
}
