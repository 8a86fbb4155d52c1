import type { Table } from './table';

/** Why a step left rows out. Message keys under `reason.`. */
export type LeftOutReason = 'missing-value' | 'outlier' | 'duplicate-row' | 'condition-false' | 'condition-missing';

/** Rows that a step left out; reasons without rows are absent. */
export interface LeftOut {
  readonly reason: LeftOutReason;
  readonly rows: number;
}

/**
 * What a step did to single cells of a column, or could not do:
 * `imputed` a missing cell was filled, `still-missing` it could not be, `clipped` a value was brought to a limit,
 * `unseen-value` a category that the fitted table did not have (or had too rarely), `missing-value` a missing cell that
 * was encoded as none of the categories, `not-computable` values that have no result, such as the logarithm of −1, `respelt` and
 * `emptied` text that was tidied.
 */
export type CellEvent =
  'imputed' | 'still-missing' | 'clipped' | 'unseen-value' | 'missing-value' | 'not-computable' | 'respelt' | 'emptied';

/** Counts of zero are absent. */
export interface CellCount {
  readonly column: string;
  readonly event: CellEvent;
  readonly cells: number;
}

/** A table as a step leaves it. The table that went in is never written to; columns may be shared between the two. */
export interface Applied {
  readonly table: Table;
  readonly leftOut: readonly LeftOut[];
  readonly cells: readonly CellCount[];
}

/** Reasons with the rows left out for them, those without rows left out. */
export function countedRows(counts: Readonly<Partial<Record<LeftOutReason, number>>>): LeftOut[] {
  return (Object.entries(counts) as [LeftOutReason, number][])
    .filter(([, rows]) => rows > 0)
    .map(([reason, rows]) => ({ reason, rows }));
}

/** Events of one column with their cells, those without cells left out. */
export function countedCells(column: string, counts: Readonly<Partial<Record<CellEvent, number>>>): CellCount[] {
  return (Object.entries(counts) as [CellEvent, number][])
    .filter(([, cells]) => cells > 0)
    .map(([event, cells]) => ({ column, event, cells }));
}
