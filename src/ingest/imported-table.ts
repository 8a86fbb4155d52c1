import type { Dialect, ImportOptions, ReadSource, Role, UnreadableCell, Warning } from '../contract/tables';
import type { ColumnType } from '../domain/table/column';
import type { BuiltColumn, ColumnFinding } from '../domain/table/built-column';
import type { TextDictionary } from '../domain/table/text-dictionary';
import type { ColumnHints, Reading } from '../domain/table/reading';
import { uniqueHeaders } from '../domain/table/headers';
import { dialectOf } from './dialect';
import { importRoles } from './import-roles';
import type { PassResult, RejectedSummary } from './pass';
import type { ImportSource } from './import-source';
import { findingWarnings, replacedWarning, warning } from './warnings';

/** What the column that names the file of each row is called. */
const SOURCE_COLUMN = 'source';

export interface ImportedColumn {
  readonly name: string;
  /** The header as the file has it. */
  readonly originalName: string;
  readonly type: ColumnType;
  readonly reading: Reading;
  /** Whether the user insisted on the type. */
  readonly forced: boolean;
  readonly role?: Role;
  /** Cells without a value, unreadable ones among them. */
  readonly missing: number;
  readonly distinct: number;
  readonly dateFormat?: string;
  /** Of text columns. */
  readonly dictionary?: TextDictionary;
  readonly unreadable: { readonly count: number; readonly cells: readonly UnreadableCell[] };
}

export interface ImportedTable {
  readonly rowCount: number;
  readonly columns: readonly ImportedColumn[];
  readonly rejected: RejectedSummary;
  readonly warnings: readonly Warning[];
  readonly detected: Dialect;
  /** How each file was read, to read it again. */
  readonly sources: readonly ReadSource[];
  /** Index of the column that names the file of each row, where there are several files. */
  readonly sourceColumn?: number;
}

/** A column as it was read at last. */
export interface SettledColumn {
  readonly reading: Reading;
  readonly built: BuiltColumn;
  readonly cells: readonly UnreadableCell[];
}

/**
 * What the importer tells of a table whose chunks are with the sink.
 * @param found what else was found in the rows
 */
export function importedTable(
  sources: readonly ImportSource[],
  settled: readonly SettledColumn[],
  first: PassResult,
  options: ImportOptions,
  found: readonly Warning[] = [],
): ImportedTable {
  const { understanding } = sources[0]!;
  const { hints, shape } = understanding;
  const names = uniqueHeaders(sources.length > 1 ? [...understanding.names, SOURCE_COLUMN] : understanding.names);
  const originals = sources.length > 1 ? [...understanding.originals, SOURCE_COLUMN] : understanding.originals;
  const roles = importRoles(understanding, settled.slice(0, shape.width), first.rowCount, options);
  const columns = settled.map(({ reading, built, cells }, index): ImportedColumn => {
    const role = roles.get(index);
    return {
      name: names[index]!,
      originalName: originals[index]!,
      type: reading.type,
      reading,
      forced: hints[index]?.forced !== undefined,
      ...(role && { role }),
      missing: built.missing,
      distinct: built.distinct,
      ...(built.dateFormat !== undefined && { dateFormat: built.dateFormat }),
      ...(built.dictionary && { dictionary: built.dictionary }),
      unreadable: { count: built.unreadable.count, cells },
    };
  });
  const dateFormats = Object.fromEntries(
    columns.flatMap(({ name, dateFormat }) => (dateFormat === undefined ? [] : [[name, dateFormat]])),
  );
  const replaced = sources.reduce((sum, source) => sum + source.replaced, 0);
  return {
    rowCount: first.rowCount,
    columns,
    rejected: first.rejected,
    warnings: [
      ...distinctWarnings(sources.flatMap((source) => source.understanding.warnings)),
      ...replacedWarning({ encoding: understanding.encoding, replaced }),
      ...fileWarnings(first),
      ...found,
      ...settled.flatMap(({ built }, index) => columnWarnings(columns[index]!, built.findings, hints[index])),
    ],
    detected: dialectOf(understanding, dateFormats, replaced),
    sources: sources.map((source) => readSource(source, options)),
    ...(sources.length > 1 && { sourceColumn: shape.width }),
  };
}

function readSource({ name, file, understanding }: ImportSource, { lossy = false }: ImportOptions): ReadSource {
  const { encoding, shape, sheet } = understanding;
  return { name, bytes: file.size, encoding, lossy, ...shape, ...(sheet !== undefined && { sheet }) };
}

/** What several files have in common is said once. */
function distinctWarnings(warnings: readonly Warning[]): Warning[] {
  return [...new Map(warnings.map((warning) => [warning.message, warning])).values()];
}

function fileWarnings({ lineEnds, blankLines, malformed }: PassResult): Warning[] {
  const warnings: Warning[] = [];
  if (lineEnds.size > 1) warnings.push(warning('line-ends-mixed', { kinds: [...lineEnds].join(', ').toUpperCase() }));
  if (blankLines > 0) warnings.push(warning('blank-lines', { count: blankLines }));
  if (malformed > 0) warnings.push(warning('quotes-malformed', { count: malformed }));
  return warnings;
}

function columnWarnings(
  { name, type, unreadable }: ImportedColumn,
  findings: readonly ColumnFinding[],
  hints: ColumnHints | undefined,
): Warning[] {
  const warnings = hints ? findingWarnings(name, findings, hints) : [];
  if (unreadable.count > 0) warnings.push(warning('cells-unreadable', { column: name, count: unreadable.count, type }));
  return warnings;
}
