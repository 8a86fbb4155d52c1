import type { ImportOptions, Warning } from '../contract/tables';
import { areComments, COMMENT_MARK, leadingHashLines } from './comment-guess';
import { guessDelimiter, usualWidth } from './delimiter-guess';
import { guessEscape, guessQuote } from './quote-guess';
import { readInPieces } from './read-in-pieces';
import { RowReader, type RowShape } from './row-reader';
import { emptyFile, readSample, SAMPLE_BYTES, type Sample } from './sample';
import { warning } from './warnings';

const KEPT_RECORDS = 1_200;
/** Where the sample holds more than the rows that are kept, as many characters tell enough of the rest. */
const READ_CHARACTERS = 262_144;
const LARGEST_SAMPLE = 67_108_864;
/** A row cut by the end of the sample is nothing to speak of; one that is this long may have a quote left open. */
const SUSPICIOUS_ROW = 65_536;

/** How text is cut into rows and fields. */
export type Syntax = Pick<RowShape, 'delimiter' | 'quote' | 'escape' | 'comment'>;

export interface SampledRecords {
  readonly sample: Sample;
  readonly syntax: Syntax;
  /** The usual number of fields. */
  readonly width: number;
  /** The number of fields of every row read. */
  readonly widths: readonly number[];
  /** Rows beside those that break off within a quote. */
  readonly unclosed: number;
  /** The first rows, whatever their width. */
  readonly records: string[][];
  readonly warnings: readonly Warning[];
}

/** Awaited between steps of some tens of milliseconds; may throw to stop the work. */
export type Pause = () => Promise<void>;

/** The first rows of a source. Takes a larger sample where the usual one holds no whole row. */
export async function sampleRecords(source: Blob, options: ImportOptions, pause: Pause): Promise<SampledRecords> {
  for (let size = SAMPLE_BYTES; ; size *= 8) {
    const sample = await readSample(source, options, size);
    await pause();
    const { syntax, warnings: guessed } = await guessSyntax(sample, options, pause);
    const reader = readerOf(syntax);
    const { widths, records } = readRecords(reader, sample);
    await pause();
    const warnings = [...encodingWarnings(sample), ...guessed];
    const openQuote = reader.pending > SUSPICIOUS_ROW ? reader.openQuoteLine : null;
    if (openQuote !== null) warnings.push(warning('quote-open', { line: openQuote }));
    if (records.length > 0) {
      const unclosed = reader.rejected.filter(({ reason }) => reason !== 'comment').length;
      return { sample, syntax, width: usualWidth(widths), widths, unclosed, records, warnings };
    }
    if (sample.complete) throw emptyFile();
    if (size >= LARGEST_SAMPLE) reader.refuseTail();
  }
}

/** What the options leave open, guessed: the quote first, since the rest hangs on it. */
async function guessSyntax(
  { text, complete }: Sample,
  options: ImportOptions,
  pause: Pause,
): Promise<{ syntax: Syntax; warnings: Warning[] }> {
  const leading = options.comment === undefined ? leadingHashLines(text) : { count: 0, length: 0 };
  const table = text.slice(leading.length);
  const quote = options.quote === undefined ? guessQuote(table) : options.quote;
  const given = options.escape === quote ? null : options.escape;
  const escape = given === undefined ? guessEscape(table, complete, quote, options.delimiter) : given;
  await pause();
  const delimiter =
    options.delimiter ?? toldDelimiter(table) ?? guessDelimiter(table, complete, quote, escape).delimiter;
  await pause();
  const warnings: Warning[] = [];
  if (delimiter === 'none' && options.delimiter === undefined) warnings.push(warning('lines-whole'));
  if (options.quote === undefined && quote === "'") warnings.push(warning('quote-guessed', { mark: quote }));
  if (options.escape === undefined && escape !== null) warnings.push(warning('escape-guessed'));
  const known = { delimiter, quote, escape };
  if (leading.count === 0) return { syntax: { ...known, comment: options.comment ?? null }, warnings };
  const comments = areComments(
    firstRecords(text.slice(0, leading.length), true, known),
    firstRecords(table, complete, known),
  );
  if (comments) warnings.push(warning('comment-lines', { count: leading.count, mark: COMMENT_MARK }));
  return { syntax: { ...known, comment: comments ? COMMENT_MARK : null }, warnings };
}

/** What a first line such as `sep=;`, written for Excel, says. */
function toldDelimiter(text: string): string | undefined {
  return /^"?sep=([,;|\t])"?\r?\n/i.exec(text)?.[1];
}

function firstRecords(text: string, last: boolean, syntax: Omit<Syntax, 'comment'>): string[][] {
  const records: string[][] = [];
  const take = (row: readonly string[]): void => {
    if (records.length < KEPT_RECORDS) records.push(Array.from(row));
  };
  readInPieces(readerOf({ ...syntax, comment: null }), text, last, take, () => records.length >= KEPT_RECORDS);
  return records;
}

function readRecords(reader: RowReader, { text, complete }: Sample): { widths: number[]; records: string[][] } {
  const widths: number[] = [];
  const records: string[][] = [];
  const take = (row: readonly string[]): void => {
    widths.push(row.length);
    if (records.length < KEPT_RECORDS) records.push(Array.from(row));
  };
  readInPieces(reader, text, complete, take, (read) => read >= READ_CHARACTERS && records.length >= KEPT_RECORDS);
  return { widths, records };
}

function readerOf(syntax: Syntax): RowReader {
  return new RowReader({ ...syntax, width: null, preamble: 0, headerRows: 0 });
}

function encodingWarnings({ guess: { encoding, confidence } }: Sample): Warning[] {
  return confidence < 1 ? [warning('encoding-guessed', { encoding, confidence: Math.round(confidence * 100) })] : [];
}
