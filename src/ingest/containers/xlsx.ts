import { readSheet } from 'read-excel-file/universal';
import { ClienteleError } from '../../contract/errors';
import { corruptFile } from './container-errors';
import { CsvText } from './csv-text';
import { INFLATE_LIMITS, type InflateLimits, type Pause } from './inflate';
import { WRITTEN_CSV, type OpenedSource } from './opened-source';
import { storedZip } from './stored-zip';
import { sheetNames, WORKBOOK } from './workbook-sheets';
import { NumberCell, sheetCellText, type SheetCell } from './xlsx-cells';
import { unzipped, type ZipEntry } from './zip-directory';

/** The parser takes the XML of a sheet as one string, and browsers have none that is longer. */
const WORKBOOK_LIMITS: InflateLimits = { ...INFLATE_LIMITS, most: 536_870_912 };
/** Parts that say nothing of cells, and may be large. */
const BESIDES = /^(docProps|customXml|xl\/(drawings|charts|theme|pivotCache|pivotTables|media|diagrams))\//;
const PREAMBLE_ROWS = 20;

type SheetRow = readonly SheetCell[];

/**
 * One sheet of a workbook as delimited text. Parsed by read-excel-file: kept up, small, and at home in a worker; it is
 * given the parts inflated under a limit, since it would inflate without one, in workers of its own.
 * @param wanted the name of a sheet; default: the first that has rows
 * @throws ClienteleError `file-corrupt`, `file-too-large`, `sheet-not-found`
 */
export async function openXlsx(
  source: Blob,
  entries: readonly ZipEntry[],
  wanted: string | undefined,
  pause: Pause,
  limits: InflateLimits = WORKBOOK_LIMITS,
): Promise<OpenedSource> {
  const parts = await xmlParts(source, entries, limits, pause);
  const sheets = sheetNames((await parts.get(WORKBOOK)?.text()) ?? '');
  if (sheets.length === 0) throw corruptFile('xlsx');
  if (wanted !== undefined && !sheets.includes(wanted)) {
    const message = `The workbook has no sheet "${wanted}". Its sheets are: ${sheets.join(', ')}.`;
    throw new ClienteleError('sheet-not-found', message, { sheet: wanted, sheets });
  }
  const archive = storedZip(parts);
  const candidates = wanted === undefined ? sheets : [wanted];
  let chosen = candidates[0]!;
  let rows: readonly SheetRow[] = [];
  for (const sheet of candidates) {
    rows = await sheetRows(archive, sheets.indexOf(sheet) + 1);
    await pause();
    if (rows.length === 0) continue;
    chosen = sheet;
    break;
  }
  const { blob, hints } = await delimited(rows, pause);
  return { blob, format: 'xlsx', gzip: false, sheet: chosen, sheets, written: WRITTEN_CSV, hints };
}

async function xmlParts(
  source: Blob,
  entries: readonly ZipEntry[],
  limits: InflateLimits,
  pause: Pause,
): Promise<Map<string, Blob>> {
  const parts = new Map<string, Blob>();
  let most = limits.most;
  for (const entry of entries) {
    if (!/\.(xml|rels)$/.test(entry.name) || BESIDES.test(entry.name)) continue;
    const part = await unzipped(source, entry, 'xlsx', { ...limits, most }, pause);
    most -= part.size;
    parts.set(entry.name, entry.name.includes('/worksheets/') ? await withErrorsAsText(part) : part);
  }
  return parts;
}

/** Errors such as `#DIV/0!` are what the cell shows; the parser would take them for blank. */
async function withErrorsAsText(sheet: Blob): Promise<Blob> {
  const xml = await sheet.text();
  const texts = xml.replace(/(<(?:\w+:)?c\s[^>]*?\bt=)(["'])e\2/g, '$1"str"');
  return texts === xml ? sheet : new Blob([texts]);
}

/** @param place from 1 */
async function sheetRows(archive: Blob, place: number): Promise<readonly SheetRow[]> {
  try {
    const rows = await readSheet<NumberCell>(archive, place, {
      trim: false,
      parseNumber: (text) => new NumberCell(text),
    });
    // A chart may be a sheet too, one without cells.
    return (rows as readonly SheetRow[] | undefined) ?? [];
  } catch (cause) {
    throw corruptFile('xlsx', cause);
  }
}

async function delimited(
  rows: readonly SheetRow[],
  pause: Pause,
): Promise<Pick<Required<OpenedSource>, 'blob' | 'hints'>> {
  const { from, to } = filledColumns(rows);
  const text = new CsvText();
  const numbers = new Set<number>();
  let begun = false;
  for (const [index, row] of rows.entries()) {
    const cells = row.slice(from, to);
    begun ||= index >= PREAMBLE_ROWS || !isAside(cells);
    const blank = cells.every((cell) => cell === null);
    text.add(blank ? [] : (begun ? cells : withoutEnd(cells)).map(sheetCellText));
    for (const [column, cell] of cells.entries()) if (cell instanceof NumberCell) numbers.add(column);
    if (index % 10_000 === 9_999) await pause();
  }
  const hints = Array.from({ length: to - from }, (_, column) =>
    numbers.has(column) ? { decimal: '.' as const } : {},
  );
  return { blob: text.blob(), hints };
}

/** The table may begin anywhere in the sheet. */
function filledColumns(rows: readonly SheetRow[]): { from: number; to: number } {
  let from = Infinity;
  let to = 0;
  for (const row of rows) {
    const first = row.findIndex((cell) => cell !== null);
    if (first >= 0 && first < from) from = first;
    to = Math.max(to, row.length);
  }
  return { from: Math.min(from, to), to };
}

/** A title above the table, or a label and its value: the blank cells beside it are no fields. */
function isAside(cells: SheetRow): boolean {
  const filled = cells.flatMap((cell, place) => (cell === null ? [] : [place]));
  if (cells.length < 2) return false;
  return filled.length < 2 || (cells.length > 3 && filled.length === 2 && filled[1] === filled[0]! + 1);
}

function withoutEnd(cells: SheetRow): SheetRow {
  return cells.slice(0, cells.findLastIndex((cell) => cell !== null) + 1);
}
