import type { LeftOut, PreparedResult } from '../contract/catalogue';
import type { ColumnInfo, Role } from '../contract/tables';
import type { Prepared, StepsRun } from '../domain/prepare/run-steps';
import type { Step } from '../domain/prepare/step';
import { rowCount, type Table } from '../domain/prepare/table';
import { cellValue } from '../domain/table/column';
import { roleOfHeader } from '../domain/table/role-headers';
import type { AnalysisContext, NewColumn, TableReader } from './analysis';

/** All columns, in their order. */
export function readColumns(table: TableReader): Promise<Table> {
  return Promise.all(
    table.info.columns.map(async ({ name, role }) => ({
      name,
      column: await table.column(name),
      ...(role && { role }),
    })),
  );
}

/** Rows that a preview shows; fewer of a table with very many columns. */
const PREVIEW_ROWS = 100;
const PREVIEW_CELLS = 200_000;

/** What steps have made of a table, without storing it. */
export function previewPrepared({ table, outcomes, entering, failure }: StepsRun): PreparedResult {
  const rows = rowCount(table);
  const shown = Math.min(rows, PREVIEW_ROWS, Math.max(10, Math.floor(PREVIEW_CELLS / Math.max(1, table.length))));
  return {
    tableId: '',
    outcomes,
    leftOut: totals(outcomes),
    preview: {
      columns: table.map(({ name, column }) => ({ name, type: column.type })),
      rowCount: rows,
      rows: Array.from({ length: shown }, (_, row) => table.map(({ column }) => cellValue(column, row))),
      entering,
      failure: failure && { code: failure.code, message: failure.message, details: failure.details },
    },
  };
}

/** Stores what steps have made of a table. */
export async function storePrepared(
  context: AnalysisContext,
  { info }: TableReader,
  { table, outcomes }: Prepared,
  steps: readonly Step[],
  name = `${info.name}: prepared`,
): Promise<PreparedResult> {
  const origins = originsAfter(info.columns, steps);
  const made = rolesOfLists(steps, info.columns);
  const columns = table.map((entry): NewColumn => {
    const origin = origins.get(entry.name);
    const role = made.get(entry.name);
    if (role && !origin?.role) return { ...entry, role };
    return origin?.role && origin.type === entry.column.type ? { ...entry, role: origin.role } : entry;
  });
  return { tableId: await context.createTable(name, columns), outcomes, leftOut: totals(outcomes) };
}

/** By their names, what columns are that came of splitting lists, where no other column was it before. */
function rolesOfLists(steps: readonly Step[], columns: readonly ColumnInfo[]): Map<string, Role> {
  const made = steps.flatMap((step) =>
    step.op === 'splitText' && !step.disabled ? [step.name ?? step.column, step.rowNumber ?? ''] : [],
  );
  const taken = new Set(columns.map(({ role }) => role));
  const roles = new Map<string, Role>();
  for (const name of made) {
    const role = roleOfHeader(name)?.role;
    if ((role !== 'item' && role !== 'orderId') || taken.has(role)) continue;
    taken.add(role);
    roles.set(name, role);
  }
  return roles;
}

/** The columns that went in, by the names that they have after the steps. */
function originsAfter(columns: readonly ColumnInfo[], steps: readonly Step[]): Map<string, ColumnInfo> {
  let origins = new Map(columns.map((column) => [column.name, column]));
  for (const step of steps) {
    if (step.op !== 'rename' || step.disabled) continue;
    const renamed = new Map(step.names.map(({ from, to }) => [from, to]));
    const taken = new Set(renamed.values());
    origins = new Map(
      [...origins]
        // A name that another column takes was free: what it stood for is gone.
        .filter(([current]) => renamed.has(current) || !taken.has(current))
        .map(([current, column]) => [renamed.get(current) ?? current, column]),
    );
  }
  return origins;
}

function totals(outcomes: Prepared['outcomes']): LeftOut[] {
  const rows = new Map<string, number>();
  for (const { leftOut } of outcomes) {
    for (const { reason, rows: count } of leftOut) rows.set(reason, (rows.get(reason) ?? 0) + count);
  }
  return Array.from(rows, ([reason, count]) => ({ reason, rows: count }));
}
