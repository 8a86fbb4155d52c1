import type { Dialect, ImportOptions, ReadSource, RejectedRow, Role, Warning } from '../contract/tables';
import type { ColumnType } from '../domain/table/column';
import type { BuiltColumn, ColumnFinding } from '../domain/table/column-builder';
import type { Reading } from '../domain/table/reading';
import type { Unreadable } from '../domain/table/unreadable';
import { dialectOf } from './dialect';
import { importRoles } from './import-roles';
import type { PassResult } from './pass';
import type { FileUnderstanding } from './understand';
import { findingWarning, warning } from './warnings';

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
  readonly dictionary?: readonly string[];
  readonly unreadable: Unreadable;
}

export interface ImportedTable {
  readonly rowCount: number;
  readonly columns: readonly ImportedColumn[];
  readonly rejected: readonly RejectedRow[];
  readonly warnings: readonly Warning[];
  readonly detected: Dialect;
  /** How the file was read, to read it again. */
  readonly read: Omit<ReadSource, 'name' | 'bytes'>;
}

interface SettledColumn {
  readonly reading: Reading;
  readonly built: BuiltColumn;
}

/** What the importer tells of a table whose chunks are with the sink. */
export function importedTable(
  understanding: FileUnderstanding,
  settled: readonly SettledColumn[],
  first: PassResult,
  options: ImportOptions,
): ImportedTable {
  const { names, originals } = understanding;
  const roles = importRoles(understanding, settled, first.rowCount, options);
  const columns = settled.map(({ reading, built }, index): ImportedColumn => {
    const role = roles.get(index);
    return {
      name: names[index]!,
      originalName: originals[index]!,
      type: reading.type,
      reading,
      forced: understanding.hints[index]!.forced !== undefined,
      ...(role && { role }),
      missing: built.missing,
      distinct: built.distinct,
      ...(built.dateFormat !== undefined && { dateFormat: built.dateFormat }),
      ...(built.dictionary && { dictionary: built.dictionary }),
      unreadable: built.unreadable,
    };
  });
  const dateFormats = Object.fromEntries(
    columns.flatMap(({ name, dateFormat }) => (dateFormat === undefined ? [] : [[name, dateFormat]])),
  );
  return {
    rowCount: first.rowCount,
    columns,
    rejected: first.rejected,
    warnings: [
      ...understanding.warnings,
      ...fileWarnings(first),
      ...settled.flatMap(({ built }, index) => columnWarnings(columns[index]!, built.findings)),
    ],
    detected: dialectOf(understanding, dateFormats),
    read: { encoding: understanding.encoding, lossy: false, ...understanding.shape },
  };
}

function fileWarnings({ lineEnds, blankLines, malformed }: PassResult): Warning[] {
  const warnings: Warning[] = [];
  if (lineEnds.size > 1) warnings.push(warning('line-ends-mixed', { kinds: [...lineEnds].join(', ').toUpperCase() }));
  if (blankLines > 0) warnings.push(warning('blank-lines', { count: blankLines }));
  if (malformed > 0) warnings.push(warning('quotes-malformed', { count: malformed }));
  return warnings;
}

function columnWarnings({ name, type, unreadable }: ImportedColumn, findings: readonly ColumnFinding[]): Warning[] {
  const warnings = findings.map((finding) => findingWarning(name, finding));
  if (unreadable.count > 0) warnings.push(warning('cells-unreadable', { column: name, count: unreadable.count, type }));
  return warnings;
}
