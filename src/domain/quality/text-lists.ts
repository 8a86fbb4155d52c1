import type { Steps } from '../stats/steps';
import { textParts } from '../table/text-parts';

/** Cells that list several items each, such as `milk, bread`. */
export interface Lists {
  readonly delimiter: string;
  /** Cells with the delimiter. */
  readonly cells: number;
}

const DELIMITERS = [',', ';', '|'] as const;
/** Different texts that are looked at. */
const SAMPLED = 2_000;
const FEWEST_TEXTS = 20;
const STEP_ENTRIES = 32_768;
/** Texts with the delimiter among them. */
const LEAST_SHARE = 0.5;
/** Addresses and full names have about the same number of parts everywhere. */
const FEWEST_LENGTHS = 3;
/** Sentences have commas too, but what stands between them hardly ever comes again. */
const MOST_DIFFERENT = 0.5;
const LONGEST_ITEM = 40;

/**
 * Whether the texts are lists of items: most have the delimiter, their numbers of items differ, and items come again.
 *
 * @param counts cells of each text of the dictionary
 */
export function* findLists(dictionary: readonly string[], counts: Uint32Array): Steps<Lists | null> {
  const sample: string[] = [];
  for (let entry = 0; entry < dictionary.length && sample.length < SAMPLED; entry++) {
    if (counts[entry]! > 0) sample.push(dictionary[entry]!);
  }
  const delimiter = sample.length < FEWEST_TEXTS ? undefined : DELIMITERS.find((mark) => areLists(sample, mark));
  if (delimiter === undefined) return null;
  let cells = 0;
  for (let entry = 0; entry < dictionary.length; entry++) {
    if (dictionary[entry]!.includes(delimiter)) cells += counts[entry]!;
    if (entry % STEP_ENTRIES === 0) yield entry / dictionary.length;
  }
  return { delimiter, cells };
}

function areLists(texts: readonly string[], delimiter: string): boolean {
  if (texts.filter((text) => text.includes(delimiter)).length < texts.length * LEAST_SHARE) return false;
  const lists = texts.map((text) => textParts(text, delimiter));
  const items = lists.flat();
  const characters = items.reduce((sum, item) => sum + item.length, 0);
  return (
    new Set(lists.map(({ length }) => length)).size >= FEWEST_LENGTHS &&
    new Set(items).size <= items.length * MOST_DIFFERENT &&
    characters <= items.length * LONGEST_ITEM &&
    !items.every((item) => /^[\d\s.+-]*$/.test(item))
  );
}
