import { portion, type Steps } from '../stats/steps';
import { MISSING_CODE, type Column } from '../table/column';
import { findVariants, foldSpelling } from './text-variants';

/** Whether a column writes the same value in several ways, and what it would be if each was written in one. */
export interface Spellings {
  /** Different texts. */
  readonly texts: number;
  /** Different values, where texts that differ only in case, blanks or the width of letters are one. */
  readonly values: number;
  /** Values that are written in several ways. */
  readonly groups: number;
  /** The commonest spelling and another, of the value with the most cells in others. */
  readonly example: { readonly common: string; readonly variant: string } | null;
}

const STEP_ENTRIES = 16_384;

/** Of a column that is not text, no value is written in several ways. */
export function* columnSpellings(column: Column): Steps<Spellings> {
  if (column.type !== 'text') return { texts: 0, values: 0, groups: 0, example: null };
  const { codes, dictionary } = column;
  const counts = new Uint32Array(dictionary.length);
  for (const code of codes) if (code !== MISSING_CODE) counts[code]!++;
  const texts = counts.reduce((used, count) => used + (count > 0 ? 1 : 0), 0);
  const { groups, examples } = yield* portion(findVariants(dictionary, counts), 0, 0.5);
  if (groups === 0) return { texts, values: texts, groups, example: null };
  const values = yield* portion(countValues(dictionary, counts), 0.5, 1);
  const [common, variant] = examples[0]!;
  return { texts, values, groups, example: { common: common!.value, variant: variant!.value } };
}

function* countValues(dictionary: readonly string[], counts: Uint32Array): Steps<number> {
  const folded = new Set<string>();
  for (const [code, text] of dictionary.entries()) {
    if (counts[code]! > 0) folded.add(foldSpelling(text));
    if ((code + 1) % STEP_ENTRIES === 0) yield code / dictionary.length;
  }
  return folded.size;
}
