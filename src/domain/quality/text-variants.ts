import { foldWidth } from '../table/fold-width';
import { portion, type Steps } from '../stats/steps';
import { finishHash, FirstEqual, mixWord } from './hash';

/** Different spellings of one value: they differ in case, blanks or the width of letters only. */
export interface Variants {
  /** Values with more than one spelling. */
  readonly groups: number;
  /** Cells that are not in the commonest spelling of their value. */
  readonly cells: number;
  /** The groups with the most such cells, at most ten; spellings from the commonest down. */
  readonly examples: { readonly value: string; readonly count: number }[][];
}

const STEP_ENTRIES = 16_384;
const LISTED = 10;
const BLANK = 32;

/** The text that all spellings of a value share. */
export function foldSpelling(text: string): string {
  return foldWidth(text).normalize('NFKC').trim().replace(/\s+/gu, ' ').toLowerCase();
}

/** The folded form of each UTF-16 code unit that was met; 0 where none was, `IN_CONTEXT` where others matter to it. */
const foldedUnits = new Uint16Array(65_536);
const IN_CONTEXT = 0xffff;
/** What joins the letter before it, and the capital sigma, whose small form depends on its place. */
const NOT_ALONE = /[\p{M}\p{Surrogate}\u1100-\u11ff\u03a3]/u;

function foldUnit(code: number): number {
  const unit = String.fromCharCode(code);
  const folded = foldSpelling(unit);
  if (folded.length > 1 || NOT_ALONE.test(unit) || NOT_ALONE.test(folded)) return IN_CONTEXT;
  return folded.length === 0 ? BLANK : folded.charCodeAt(0);
}

/** Hashes `foldSpelling(text)`, unit by unit where that gives the same, since making that text is slow. */
function hashSpelling(text: string, folded = false): number {
  let hash = 0;
  let begun = false;
  let blank = false;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    const unit = folded ? code : foldedUnits[code] || (foldedUnits[code] = foldUnit(code));
    if (unit === IN_CONTEXT && !folded) return hashSpelling(foldSpelling(text), true);
    if (unit === BLANK) {
      blank = begun;
      continue;
    }
    if (blank) hash = mixWord(hash, BLANK);
    begun = true;
    blank = false;
    hash = mixWord(hash, unit);
  }
  return finishHash(hash);
}

/** The first entry with the same folded text, for each entry that is in use. */
function* firstSpellings(dictionary: readonly string[], counts: Uint32Array): Steps<Int32Array> {
  const hashes = new Int32Array(dictionary.length);
  const found = new Int32Array(dictionary.length);
  const first = new FirstEqual(
    hashes,
    (entry, other) => foldSpelling(dictionary[entry]!) === foldSpelling(dictionary[other]!),
  );
  for (let from = 0; from < dictionary.length; from += STEP_ENTRIES) {
    const to = Math.min(dictionary.length, from + STEP_ENTRIES);
    for (let entry = from; entry < to; entry++) {
      if (counts[entry] === 0) continue;
      hashes[entry] = hashSpelling(dictionary[entry]!);
      found[entry] = first.of(entry);
    }
    yield to / dictionary.length;
  }
  return found;
}

/**
 * Finds values that are spelt in several ways.
 *
 * @param counts cells of each dictionary entry; entries without cells do not count
 */
export function* findVariants(dictionary: readonly string[], counts: Uint32Array): Steps<Variants> {
  const first = yield* portion(firstSpellings(dictionary, counts), 0, 0.9);
  const groups = new Map<number, number[]>();
  for (let entry = 0; entry < dictionary.length; entry++) {
    const head = first[entry]!;
    if (counts[entry] === 0 || head === entry) continue;
    const group = groups.get(head);
    if (group) group.push(entry);
    else groups.set(head, [head, entry]);
  }
  let cells = 0;
  const ranked = [...groups.values()].map((entries) => {
    entries.sort((a, b) => counts[b]! - counts[a]!);
    const rarer = entries.slice(1).reduce((sum, entry) => sum + counts[entry]!, 0);
    cells += rarer;
    return { entries, rarer };
  });
  ranked.sort((a, b) => b.rarer - a.rarer);
  return {
    groups: ranked.length,
    cells,
    examples: ranked
      .slice(0, LISTED)
      .map(({ entries }) =>
        entries.slice(0, LISTED).map((entry) => ({ value: dictionary[entry]!, count: counts[entry]! })),
      ),
  };
}
