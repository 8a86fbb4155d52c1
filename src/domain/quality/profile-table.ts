import { columnLength, type Column } from '../table/column';
import { portion, type Steps } from '../stats/steps';
import { profileColumn, type ColumnProfile } from './column-profile';
import { duplicateRows, type DuplicateRows } from './duplicate-rows';
import type { Finding } from './finding';
import { findFindings } from './findings';

/** A column under its name. */
export interface NamedColumn {
  readonly name: string;
  readonly column: Column;
}

/** What is in a table, and what an analyst should know of it. */
export interface TableProfile {
  readonly rowCount: number;
  readonly columns: (ColumnProfile & { readonly name: string })[];
  /** Rows that equal an earlier row in every cell. */
  readonly duplicateRows: number;
  readonly duplicateExamples: DuplicateRows['examples'];
  readonly findings: Finding[];
}

/** Share of the work that looking for duplicate rows takes. */
const DUPLICATES_SHARE = 0.2;

/** Profiles every column of a table. @param columns of equal length */
export function* profileTable(columns: readonly NamedColumn[]): Steps<TableProfile> {
  const rowCount = columns[0] === undefined ? 0 : columnLength(columns[0].column);
  const profiles: TableProfile['columns'] = [];
  for (const [at, { name, column }] of columns.entries()) {
    const from = ((1 - DUPLICATES_SHARE) * at) / columns.length;
    const to = ((1 - DUPLICATES_SHARE) * (at + 1)) / columns.length;
    profiles.push({ name, ...(yield* portion(profileColumn(column), from, to)) });
    yield to;
  }
  const cells = columns.map(({ column }) => column);
  const duplicates = yield* portion(duplicateRows(cells), 1 - DUPLICATES_SHARE, 1);
  return {
    rowCount,
    columns: profiles,
    duplicateRows: duplicates.count,
    duplicateExamples: duplicates.examples,
    findings: findFindings(profiles, duplicates, rowCount),
  };
}
