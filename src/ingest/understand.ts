import { ClienteleError } from '../contract/errors';
import type { Dialect, ImportOptions, Warning } from '../contract/tables';
import type { ColumnHints } from '../domain/table/reading';
import { columnHints } from './column-hints';
import type { OpenedSource } from './containers/opened-source';
import { checkDialectOptions } from './dialect-options';
import { headerRowsOf, namedColumns } from './named-columns';
import type { RowShape } from './row-reader';
import { emptyFile } from './sample';
import { sampleRecords, type Pause } from './sampled-records';
import { warning } from './warnings';

export const MOST_COLUMNS = 10_000;

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
  const sampled = await sampleRecords(opened.blob, options, pause);
  const { sample, syntax, width, widths, records } = sampled;
  if (width > MOST_COLUMNS) {
    throw new ClienteleError(
      'file-too-wide',
      `The rows have ${width} fields; at most ${MOST_COLUMNS} columns can be imported.`,
      { columns: width, most: MOST_COLUMNS },
    );
  }
  const rows = headerRowsOf(records, width, syntax.delimiter, options);
  const { preamble, headerRows } = rows;
  const skipped = preamble + headerRows;
  const data = records.slice(skipped);
  const body = data.filter((record) => record.length === width);
  if (sample.complete && body.length === 0) {
    throw emptyFile({ headings: headerRows > 0 ? width : 0, rejected: data.length });
  }
  const named = namedColumns(records.slice(preamble, skipped), body, width, rows, options);
  const { names, originals } = named;
  const { format, gzip, sheet, sheets } = opened;
  const fitting = widths.slice(skipped).filter((fields) => fields === width).length;
  return {
    format,
    gzip,
    ...(sheet !== undefined && { sheet }),
    ...(sheets && { sheets }),
    encoding: sample.guess.encoding,
    encodingConfidence: sample.guess.confidence,
    encodingUntested: sample.guess.untested,
    replaced: sample.replaced,
    shape: { ...syntax, width, preamble, headerRows },
    consistency: widths.length > skipped ? fitting / (widths.length - skipped) : 1,
    header: headerRows > 0 && preamble > 0 ? preamble : headerRows > 0,
    names,
    originals,
    hints: columnHints(names, originals, syntax.delimiter, options).map((hints, index) =>
      known(hints, opened.hints?.[index]),
    ),
    rows: body,
    sampled: {
      rows: widths.length - skipped + sampled.unclosed,
      rejected: widths.length - skipped - fitting + sampled.unclosed,
    },
    warnings: [...sheetWarnings(opened, options), ...sampled.warnings, ...named.warnings],
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
