import { isMissingText } from '../domain/table/missing';
import { GUESSED_DATE_FORMATS } from '../domain/table/date-format';
import { DateReader } from '../domain/table/date-reader';
import { NumberReader } from '../domain/table/number-reader';
import { lineLimit } from './line-ends';
import { readInPieces } from './read-in-pieces';
import { RowReader } from './row-reader';

/** In the order of preference between equals. */
const DELIMITERS = [',', '\t', ';', '|', 'blanks'] as const;
const SNIFFED_CHARACTERS = 65_536;
const SNIFFED_ROWS = 200;
const TYPED_CELLS = 500;
/** Below this share of rows with the usual number of fields, a delimiter does not divide the file. */
const LEAST_CONSISTENCY = 0.5;
/** Blanks separate fields only where nothing better does: they occur within every kind of text. */
const BLANKS_HANDICAP = 0.8;

export interface DelimiterGuess {
  /** `'none'` where no delimiter divides the lines evenly though some occur. */
  readonly delimiter: string;
  /** Share of the sampled rows with the usual number of fields, 0 to 1. */
  readonly consistency: number;
  /** How well the delimiter divides the text, to compare with that of another escape. */
  readonly score: number;
}

/** The delimiter that cuts most rows into the same number of fields, and the fields into numbers and dates. */
export function guessDelimiter(
  sample: string,
  complete: boolean,
  quote: string | null,
  escape: string | null = null,
): DelimiterGuess {
  const { text, whole } = sniffed(sample, complete);
  let best: DelimiterGuess = { delimiter: ',', consistency: 1, score: 0 };
  let divided = false;
  for (const delimiter of DELIMITERS) {
    if (delimiter !== 'blanks' && !text.includes(delimiter)) continue;
    const rows = sniff(text, whole, delimiter, quote, escape);
    divided ||= delimiter !== 'blanks' && rows.some((row) => row.length > 1);
    const guess = judged(rows, delimiter);
    if (guess.score > best.score + 1e-9) best = guess;
  }
  return best.score === 0 && divided ? { delimiter: 'none', consistency: 1, score: 0 } : best;
}

/** How well one delimiter divides the text. */
export function dividedBy(
  sample: string,
  complete: boolean,
  delimiter: string,
  quote: string | null,
  escape: string | null,
): DelimiterGuess {
  const { text, whole } = sniffed(sample, complete);
  return judged(sniff(text, whole, delimiter, quote, escape), delimiter);
}

/** The commonest number of fields; of two equally common ones the first to occur. 0 where there are no rows. */
export function usualWidth(widths: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const width of widths) counts.set(width, (counts.get(width) ?? 0) + 1);
  let usual = 0;
  for (const [width, count] of counts) if (count > (counts.get(usual) ?? 0)) usual = width;
  return usual;
}

function sniffed(sample: string, complete: boolean): { text: string; whole: boolean } {
  const length = Math.max(SNIFFED_CHARACTERS, 3 * lineLimit(sample, 0));
  return { text: sample.slice(0, length), whole: complete && sample.length <= length };
}

function judged(rows: readonly (readonly string[])[], delimiter: string): DelimiterGuess {
  const width = usualWidth(rows.map((row) => row.length));
  const usual = rows.filter((row) => row.length === width);
  const consistency = rows.length === 0 ? 1 : usual.length / rows.length;
  if (width < 2 || consistency < LEAST_CONSISTENCY) return { delimiter, consistency, score: 0 };
  const score = consistency * (0.5 + 0.5 * typedShare(usual)) * (delimiter === 'blanks' ? BLANKS_HANDICAP : 1);
  return { delimiter, consistency, score };
}

function sniff(
  text: string,
  whole: boolean,
  delimiter: string,
  quote: string | null,
  escape: string | null,
): string[][] {
  const reader = new RowReader({ delimiter, quote, escape, comment: null, width: null, preamble: 0, headerRows: 0 });
  const rows: string[][] = [];
  const take = (row: readonly string[]): void => {
    if (rows.length < SNIFFED_ROWS) rows.push(Array.from(row));
  };
  readInPieces(reader, text, whole, take, () => rows.length >= SNIFFED_ROWS);
  // Broken quotes under this delimiter are rows that it does not divide.
  const broken = Math.min(reader.rejected.length + reader.malformed, SNIFFED_ROWS);
  return [...rows, ...Array.from({ length: broken }, () => [])];
}

/** Share of the cells that are numbers or dates as a whole, or empty. */
function typedShare(rows: readonly (readonly string[])[]): number {
  const readers = [
    new NumberReader('.'),
    new NumberReader(','),
    ...GUESSED_DATE_FORMATS.map((format) => new DateReader(format)),
  ];
  let cells = 0;
  let typed = 0;
  for (const row of rows) {
    if (cells >= TYPED_CELLS) break;
    for (const cell of row) {
      cells++;
      if (isMissingText(cell) || (/\d/.test(cell) && readers.some((reader) => !Number.isNaN(reader.read(cell)))))
        typed++;
    }
  }
  return cells === 0 ? 0 : typed / cells;
}
