import { isCode, isNumericIdentifier } from './identifier';
import { isBlank, isMissingText } from './missing';
import { TEXT, type ColumnHints, type Reading } from './reading';
import { readingCandidates, type Candidate } from './reading-candidates';

/** The largest share of cells that are unreadable codes of letters and digits: values that a number column would lose. */
export const CODE_SHARE = 0.005;
/** No number, date or word for yes is longer. */
const LONGEST_TYPED_TEXT = 64;

interface Tally extends Candidate {
  misses: number;
  codeMisses: number;
}

/**
 * Decides how a column is read, by cells with weights. Every candidate is tried on every cell; the one with the fewest
 * unreadable cells wins, the preferred one where several read the same; text where none is left.
 */
export class ReadingJudge {
  #tallies: Tally[];
  #cells = 0;
  #missingWords = 0;
  readonly #booleans = new Set<string>();

  /** @param total weight of all cells that will be added, or more; lets hopeless readings be dropped early */
  constructor(
    private readonly hints: ColumnHints,
    private readonly total: number,
  ) {
    this.#tallies = readingCandidates(hints).map((candidate) => ({ ...candidate, misses: 0, codeMisses: 0 }));
  }

  /** False once nothing but text is left, so that the rest of the cells need not be added. */
  add(text: string, weight: number): boolean {
    if (isMissingText(text)) {
      if (!isBlank(text)) this.#missingWords += weight;
    } else {
      this.#cells += weight;
      this.#tally(text, weight);
    }
    return this.#tallies.length > 0;
  }

  verdict(): Reading {
    const left = this.hints.forced
      ? this.#tallies
      : this.#tallies.filter(
          (tally) => this.#cells > 0 && tolerable(tally, this.#cells) && this.#plausible(tally.reading),
        );
    let best: Tally | undefined;
    for (const tally of left) if (!best || tally.misses < best.misses) best = tally;
    return best?.reading ?? TEXT;
  }

  #tally(text: string, weight: number): void {
    const long = text.length > LONGEST_TYPED_TEXT;
    const identifier = isNumericIdentifier(text);
    let dropped = false;
    for (const tally of this.#tallies) {
      const refused = identifier && tally.reading.type === 'number' && !tally.reading.identifiers;
      if (!refused && !long && tally.reads(text)) {
        if (tally.reading.type === 'boolean') this.#booleans.add(text.trim().toLowerCase());
        continue;
      }
      tally.misses += refused ? Infinity : weight;
      if (isCode(text)) tally.codeMisses += weight;
      dropped ||= !tolerable(tally, this.total);
    }
    if (dropped && !this.hints.forced) this.#tallies = this.#tallies.filter((tally) => tolerable(tally, this.total));
  }

  /** Words such as "none" beside one of a pair only are a third value, or the second, rather than missing. */
  #plausible(reading: Reading): boolean {
    return reading.type !== 'boolean' || this.#missingWords === 0 || this.#booleans.size === 2;
  }
}

function tolerable({ tolerance, misses, codeMisses }: Tally, cells: number): boolean {
  return misses <= tolerance * cells && codeMisses <= Math.min(tolerance, CODE_SHARE) * cells;
}
