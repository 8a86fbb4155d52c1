import { ClienteleError } from '../contract/errors';
import type { Dialect, ImportOptions, Warning } from '../contract/tables';
import { uniqueHeaders, generatedHeaders } from '../domain/table/headers';
import type { ColumnHints } from '../domain/table/reading';
import { columnHints } from './column-hints';
import type { OpenedSource } from './containers/opened-source';
import { guessDelimiter, usualWidth } from './delimiter-guess';
import { checkDialectOptions } from './dialect-options';
import { fitHeader, guessHeader } from './header-guess';
import { readInPieces } from './read-in-pieces';
import { RowReader, type RowShape } from './row-reader';
import { emptyFile, readSample, SAMPLE_BYTES, type Sample } from './sample';
import { warning } from './warnings';

export const MOST_COLUMNS = 10_000;
const KEPT_RECORDS = 1_200;
const LARGEST_SAMPLE = 67_108_864;
/** A row cut by the end of the sample is nothing to speak of; one that is this long may have a quote left open. */
const SUSPICIOUS_ROW = 65_536;

/** How a file is cut into a table: everything but the types of its columns. */
export interface FileUnderstanding
  extends
    Pick<OpenedSource, 'format' | 'gzip' | 'sheet' | 'sheets'>,
    Pick<Dialect, 'encoding' | 'encodingConfidence' | 'consistency'> {
  /** Invalid bytes that were replaced in the sample, because the user allows it. */
  readonly replaced: number;
  /** Whether the encoding was guessed from ASCII alone, so that a later byte may disprove it. */
  readonly encodingUntested: boolean;
  readonly shape: RowShape & { readonly width: number };
  readonly header: boolean | number;
  readonly names: readonly string[];
  readonly originals: readonly string[];
  readonly hints: readonly ColumnHints[];
  /** The first rows of data. */
  readonly rows: readonly (readonly string[])[];
  /** Rows of data in the sample, and those of them that do not fit. */
  readonly sampled: { readonly rows: number; readonly rejected: number };
  readonly warnings: readonly Warning[];
}

/** Awaited between steps of some tens of milliseconds; may throw to stop the work. */
type Pause = () => Promise<void>;

/**
 * Understands a file by its beginning.
 * @param source delimited text, or a file that was opened as such: what that knows comes before options and guesses
 * @throws ClienteleError `file-empty`, `file-not-text`, `file-encoding`, `file-too-wide`, `file-quote-unclosed`,
 * `invalid-parameter`, `column-not-found`
 */
export async function understandFile(
  source: Blob | OpenedSource,
  wanted: ImportOptions,
  pause: Pause = async () => undefined,
): Promise<FileUnderstanding> {
  const opened: OpenedSource = source instanceof Blob ? { blob: source, format: 'text', gzip: false } : source;
  const options = { ...wanted, ...opened.written };
  checkDialectOptions(options);
  const quote = options.quote === undefined ? '"' : options.quote;
  const { escape = null, comment = null } = options;
  const sampled = await sampleRecords(opened.blob, options, quote, pause);
  const { sample, delimiter, width, widths, records, warnings: met } = sampled;
  const warnings: Warning[] = [...sheetWarnings(opened, options), ...met];
  if (width > MOST_COLUMNS) {
    throw new ClienteleError(
      'file-too-wide',
      `The rows have ${width} fields; at most ${MOST_COLUMNS} columns can be imported.`,
      { columns: width, most: MOST_COLUMNS },
    );
  }
  const { preamble, named, sure } = headerRow(records, width, delimiter, options.header);
  const skipped = preamble + (named ? 1 : 0);
  const data = records.slice(skipped);
  const body = data.filter((record) => record.length === width);
  if (sample.complete && body.length === 0) throw emptyFile({ headings: named ? width : 0, rejected: data.length });
  const written = named ? records[preamble]! : [];
  const originals = named ? fitHeader(written, width, body) : generatedHeaders(width);
  const names = uniqueHeaders(originals);
  if (options.header === undefined && preamble > 0) warnings.push(warning('preamble', { count: preamble }));
  warnings.push(...headerWarnings(named, sure || options.header !== undefined, written, originals, names));
  const { format, gzip, sheet, sheets } = opened;
  return {
    format,
    gzip,
    ...(sheet !== undefined && { sheet }),
    ...(sheets && { sheets }),
    encoding: sample.guess.encoding,
    encodingConfidence: sample.guess.confidence,
    consistency: widths.filter((fields) => fields === width).length / widths.length,
    replaced: sample.replaced,
    encodingUntested: sample.guess.untested,
    shape: { delimiter, quote, escape, comment, width, preamble, headerRows: named ? 1 : 0 },
    header: named && preamble > 0 ? preamble : named,
    names,
    originals,
    hints: columnHints(names, originals, delimiter, options).map((hints, index) => known(hints, opened.hints?.[index])),
    rows: body,
    sampled: {
      rows: widths.length - skipped + sampled.unclosed,
      rejected: widths.slice(skipped).filter((fields) => fields !== width).length + sampled.unclosed,
    },
    warnings,
  };
}

/** What the user or the format says of a column, over what its header says. */
function known(hints: ColumnHints, byFormat: Partial<ColumnHints> = {}): ColumnHints {
  return {
    ...hints,
    ...byFormat,
    forced: hints.forced ?? byFormat.forced,
    decimal: byFormat.decimal ?? hints.decimal,
  };
}

function sheetWarnings({ sheet, sheets = [] }: OpenedSource, options: ImportOptions): Warning[] {
  if (sheet === undefined || sheets.length < 2 || options.sheet !== undefined) return [];
  return [warning('sheet-chosen', { sheet, count: sheets.length })];
}

interface SampledRecords {
  readonly sample: Sample;
  readonly delimiter: string;
  /** The usual number of fields in the whole sample. */
  readonly width: number;
  /** The number of fields of every row. */
  readonly widths: readonly number[];
  /** Rows beside those that break off within a quote. */
  readonly unclosed: number;
  /** The first rows, whatever their width. */
  readonly records: string[][];
  readonly warnings: readonly Warning[];
}

/** Takes a larger sample where the usual one holds no whole row. */
async function sampleRecords(
  source: Blob,
  options: ImportOptions,
  quote: string | null,
  pause: Pause,
): Promise<SampledRecords> {
  for (let size = SAMPLE_BYTES; ; size *= 8) {
    const sample = await readSample(source, options, size);
    await pause();
    const warnings: Warning[] = [];
    const { encoding, confidence } = sample.guess;
    if (confidence < 1)
      warnings.push(warning('encoding-guessed', { encoding, confidence: Math.round(confidence * 100) }));
    const delimiter = options.delimiter ?? guessDelimiter(sample.text, sample.complete, quote).delimiter;
    await pause();
    const { escape = null, comment = null } = options;
    const reader = new RowReader({ delimiter, quote, escape, comment, width: null, preamble: 0, headerRows: 0 });
    const { widths, records } = readRecords(reader, sample);
    await pause();
    if (delimiter === 'none' && options.delimiter === undefined) warnings.push(warning('lines-whole'));
    const openQuote = reader.pending > SUSPICIOUS_ROW ? reader.openQuoteLine : null;
    if (openQuote !== null) warnings.push(warning('quote-open', { line: openQuote }));
    if (records.length > 0) {
      const unclosed = reader.rejected.length;
      return { sample, delimiter, width: usualWidth(widths), widths, unclosed, records, warnings };
    }
    if (sample.complete) throw emptyFile();
    if (size >= LARGEST_SAMPLE) reader.refuseTail();
  }
}

function readRecords(reader: RowReader, { text, complete }: Sample): { widths: number[]; records: string[][] } {
  const widths: number[] = [];
  const records: string[][] = [];
  readInPieces(reader, text, complete, (row) => {
    widths.push(row.length);
    if (records.length < KEPT_RECORDS) records.push(Array.from(row));
  });
  return { widths, records };
}

function headerRow(
  records: readonly (readonly string[])[],
  width: number,
  delimiter: string,
  wanted: boolean | number | undefined,
): { preamble: number; named: boolean; sure: boolean } {
  if (typeof wanted === 'number') return { preamble: Math.min(wanted, records.length - 1), named: true, sure: true };
  if (wanted !== undefined) return { preamble: 0, named: wanted, sure: true };
  const { row, named, sure } = guessHeader(records, width);
  if (!named || (delimiter === 'none' && !sure)) return { preamble: 0, named: false, sure: true };
  return { preamble: row, named, sure };
}

function headerWarnings(
  named: boolean,
  sure: boolean,
  written: readonly string[],
  originals: readonly string[],
  names: readonly string[],
): Warning[] {
  if (!named) return [warning('header-missing')];
  const warnings: Warning[] = [];
  if (!sure) warnings.push(warning('header-assumed'));
  const cut = written.slice(names.length).filter((name) => name.trim() !== '');
  if (cut.length > 0) warnings.push(warning('header-cut', { names: cut.join(', ') }));
  const renamed = names.filter((name, index) => name !== originals[index]!.trim()).length;
  if (renamed > 0) warnings.push(warning('header-renamed', { count: renamed }));
  return warnings;
}
