import { MISSING_CODE, type TextColumn } from '../table/column';
import { isMissingText, mayBeCategory } from '../table/missing';
import { portion, type Steps } from '../stats/steps';
import { findLists, type Lists } from './text-lists';
import { findVariants, type Variants } from './text-variants';

/** Figures of a text column. */
export interface TextProfile {
  readonly type: 'text';
  readonly count: number;
  readonly missing: number;
  readonly distinct: number;
  /** The commonest values, at most ten, from the commonest down. */
  readonly topValues: { readonly value: string; readonly count: number }[];
  /** Characters (UTF-16 code units) of the cells; `null` where there are none. */
  readonly lengths: { readonly min: number; readonly mean: number; readonly max: number } | null;
  readonly variants: Variants;
  /** Cells whose words say that there is no value, such as "N/A" or "null". */
  readonly missingWords: number;
  /** The most of them that have the same word, of words that may also name a category, such as "none". */
  readonly missingCategory: number;
  /** Whether cells list several items each; `null` where they do not. */
  readonly lists: Lists | null;
}

const STEP_ROWS = 262_144;
const STEP_ENTRIES = 32_768;
const LISTED = 10;

function* countCodes({ codes, dictionary }: TextColumn): Steps<Uint32Array> {
  const counts = new Uint32Array(dictionary.length);
  for (let from = 0; from < codes.length; from += STEP_ROWS) {
    const to = Math.min(codes.length, from + STEP_ROWS);
    for (let row = from; row < to; row++) {
      const code = codes[row]!;
      if (code !== MISSING_CODE) counts[code]!++;
    }
    yield to / codes.length;
  }
  return counts;
}

/** The entries with the highest counts, the earlier entry first among equals. */
function commonest(counts: Uint32Array): number[] {
  const top: number[] = [];
  for (let entry = 0; entry < counts.length; entry++) {
    const count = counts[entry]!;
    if (count === 0 || (top.length === LISTED && count <= counts[top[LISTED - 1]!]!)) continue;
    let place = Math.min(top.length, LISTED - 1);
    for (; place > 0 && counts[top[place - 1]!]! < count; place--) top[place] = top[place - 1]!;
    top[place] = entry;
  }
  return top;
}

/** Profiles a text column; entries of the dictionary that no row uses do not count. */
export function* profileText(column: TextColumn): Steps<TextProfile> {
  const { codes, dictionary } = column;
  const counts = yield* portion(countCodes(column), 0, 0.2);
  let count = 0;
  let distinct = 0;
  let min = Infinity;
  let max = 0;
  let characters = 0;
  let missingWords = 0;
  let missingCategory = 0;
  for (let from = 0; from < dictionary.length; from += STEP_ENTRIES) {
    const to = Math.min(dictionary.length, from + STEP_ENTRIES);
    for (let entry = from; entry < to; entry++) {
      const cells = counts[entry]!;
      if (cells === 0) continue;
      const text = dictionary[entry]!;
      count += cells;
      distinct++;
      if (text.length < min) min = text.length;
      if (text.length > max) max = text.length;
      characters += text.length * cells;
      if (!isMissingText(text)) continue;
      missingWords += cells;
      if (mayBeCategory(text) && cells > missingCategory) missingCategory = cells;
    }
    yield 0.2 + (0.2 * to) / dictionary.length;
  }
  return {
    type: 'text',
    count,
    missing: codes.length - count,
    distinct,
    topValues: commonest(counts).map((entry) => ({ value: dictionary[entry]!, count: counts[entry]! })),
    lengths: count > 0 ? { min, mean: characters / count, max } : null,
    variants: yield* portion(findVariants(dictionary, counts), 0.4, 0.9),
    missingWords,
    missingCategory,
    lists: yield* portion(findLists(dictionary, counts), 0.9, 1),
  };
}
