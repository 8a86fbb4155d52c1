import type { ImportOptions, Warning } from '../contract/tables';
import { generatedHeaders, uniqueHeaders } from '../domain/table/headers';
import { fitHeader, guessHeader, joinHeaderRows } from './header-guess';
import { repeatsHeader } from './repeated-header';
import { warning } from './warnings';

type Rows = readonly (readonly string[])[];

/** Which rows name the columns. */
export interface HeaderRows {
  /** Rows before them. */
  readonly preamble: number;
  /** 0 where none does. */
  readonly headerRows: number;
  /** Whether the rows or the user spoke for it, or it is only the custom that files have a header. */
  readonly sure: boolean;
}

export interface NamedColumns {
  /** Unique labels. */
  readonly names: readonly string[];
  /** As the file has them. */
  readonly originals: readonly string[];
  readonly warnings: readonly Warning[];
}

/** @param records the first rows, whatever their width */
export function headerRowsOf(
  records: Rows,
  width: number,
  delimiter: string,
  { header, headerRows }: ImportOptions,
): HeaderRows {
  // A line by which Excel is told the separator, which may have as many fields as the rows.
  const told = records[0]?.join(delimiter).toLowerCase() === `sep=${delimiter}` ? 1 : 0;
  if (header === false) return { preamble: told, headerRows: 0, sure: true };
  if (header !== undefined) {
    const preamble = header === true ? told : Math.min(header, records.length - 1);
    return { preamble, headerRows: headerRows ?? 1, sure: true };
  }
  const below = guessHeader(records.slice(told), width);
  const guess = { ...below, row: below.row + told };
  if (headerRows !== undefined) return { preamble: guess.row, headerRows, sure: true };
  if (!guess.named || (delimiter === 'none' && !guess.sure)) return { preamble: told, headerRows: 0, sure: true };
  return { preamble: guess.row, headerRows: guess.headerRows, sure: guess.sure };
}

/**
 * The names of the columns, and what the user should know of how they came about.
 * @param written the rows that name the columns
 * @param body rows of data of the usual width
 */
export function namedColumns(
  written: Rows,
  body: Rows,
  width: number,
  { preamble, sure }: HeaderRows,
  options: ImportOptions,
): NamedColumns {
  const originals = originalNames(written, body, width);
  const names = uniqueHeaders(originals);
  if (written.length === 0) return { names, originals, warnings: [warning('header-missing')] };
  const warnings: Warning[] = [];
  if (options.header === undefined && preamble > 0) warnings.push(warning('preamble', { count: preamble }));
  if (options.headerRows === undefined && written.length > 1) {
    warnings.push(warning('header-joined', { count: written.length }));
  }
  if (!sure) warnings.push(warning('header-assumed'));
  const repeated = written.length === 1 ? body.filter((row) => repeatsHeader(row, written[0]!)).length : 0;
  if (repeated > 0) warnings.push(warning('header-repeated', { count: repeated }));
  const cut = written
    .at(-1)!
    .slice(width)
    .filter((name) => name.trim() !== '');
  if (cut.length > 0) warnings.push(warning('header-cut', { names: cut.join(', ') }));
  const lacking = Math.max(0, width - written.at(-1)!.length);
  if (lacking > 0) warnings.push(warning('header-short', { names: width - lacking, columns: width }));
  const renamed = names.filter((name, index) => name !== originals[index]!.trim()).length - lacking;
  if (renamed > 0) warnings.push(warning('header-renamed', { count: renamed }));
  return { names, originals, warnings };
}

function originalNames(written: Rows, body: Rows, width: number): string[] {
  if (written.length === 0) return generatedHeaders(width);
  return written.length === 1 ? fitHeader(written[0]!, width, body) : joinHeaderRows(written, width);
}
