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
const SNIFFED_ROWS = 500;
const TYPED_CELLS = 2_000;
/** Below this share of rows with the usual number of fields, a delimiter does not divide the file. */
const LEAST_CONSISTENCY = 0.5;
/** Blanks separate fields only where nothing better does: they occur within every kind of text. */
const BLANKS_HANDICAP = 0.8;

export interface DelimiterGuess {
  /** `'none'` where no delimiter divides the lines evenly though some occur. */
  readonly delimiter: string;
  /** Share of the sampled rows with the usual number of fields, 0 to 1. */
  readonly consistency: number;
}

/** The delimiter that cuts most rows into the same number of fields, and the fields into numbers and dates. */
export function guessDelimiter(sample: string, complete: boolean, quote: string | null): DelimiterGuess {
  const sniffed = Math.max(SNIFFED_CHARACTERS, 3 * lineLimit(sample, 0));
  const whole = complete && sample.length <= sniffed;
  const text = sample.slice(0, sniffed);
  let best: DelimiterGuess & { score: number } = { delimiter: ',', consistency: 1, score: 0 };
  let divided = false;
  for (const delimiter of DELIMITERS) {
    const rows = sniff(text, whole, delimiter, quote);
    const width = usualWidth(rows.map((row) => row.length));
    divided ||= delimiter !== 'blanks' && rows.some((row) => row.length > 1);
    if (width < 2) continue;
    const usual = rows.filter((row) => row.length === width);
    const consistency = usual.length / rows.length;
    if (consistency < LEAST_CONSISTENCY) continue;
    const score = consistency * (0.5 + 0.5 * typedShare(usual)) * (delimiter === 'blanks' ? BLANKS_HANDICAP : 1);
    if (score > best.score + 1e-9) best = { delimiter, consistency, score };
  }
  if (best.score === 0 && divided) return { delimiter: 'none', consistency: 1 };
  return { delimiter: best.delimiter, consistency: best.consistency };
}

/** The commonest number of fields; of two equally common ones the first to occur. 0 where there are no rows. */
export function usualWidth(widths: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const width of widths) counts.set(width, (counts.get(width) ?? 0) + 1);
  let usual = 0;
  for (const [width, count] of counts) if (count > (counts.get(usual) ?? 0)) usual = width;
  return usual;
}

function sniff(text: string, whole: boolean, delimiter: string, quote: string | null): string[][] {
  const reader = new RowReader({
    delimiter,
    quote,
    escape: null,
    comment: null,
    width: null,
    preamble: 0,
    headerRows: 0,
  });
  const rows = [] as string[][];
  readInPieces(reader, text, whole, (row) => {
    if (rows.length < SNIFFED_ROWS) rows.push(Array.from(row));
  });
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
      if (isMissingText(cell) || readers.some((reader) => !Number.isNaN(reader.read(cell)))) typed++;
    }
  }
  return cells === 0 ? 0 : typed / cells;
}
