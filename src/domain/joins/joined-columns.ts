import { compactText } from '../prepare/compact-text';
import { portion, type Steps } from '../stats/steps';
import { MISSING_CODE, type Column } from '../table/column';
import type { Role } from '../table/role';
import { coalesced } from './coalesce';
import { freeName } from './free-name';
import type { JoinedRows, JoinKind } from './join-rows';
import type { JoinColumn, JoinSource } from './join-source';
import { STEP_ROWS } from './key-column';
import { takeRows } from './take-rows';

/** Roles that hold for each of the rows in which a row is repeated; a figure would be counted once for each. */
const REPEATABLE: ReadonlySet<Role> = new Set<Role>(['customerId', 'date', 'orderId', 'item', 'referrer']);

interface Brought {
  readonly name: string;
  readonly keys: readonly JoinColumn[];
  readonly brought: readonly JoinColumn[];
}

/**
 * The columns of a joined table. In a full join a key column of the left table holds the keys of both. Names that are
 * taken get that of the right table behind them; roles that are taken stay where they are. The role of a figure is not
 * kept where its rows are repeated.
 */
export function* joinedColumns(
  left: JoinSource,
  right: Brought,
  rows: Pick<JoinedRows, 'left' | 'right'>,
  how: JoinKind,
): Steps<JoinColumn[]> {
  const { columns, keys } = left;
  const share = 1 / (columns.length + right.brought.length + 1);
  const unmoved = how === 'left' && (yield* portion(inOrder(rows.left), 0, share / 2));
  const leftOnce = unmoved || (yield* portion(eachOnce(rows.left), share / 2, share));
  const rightOnce = yield* portion(eachOnce(rows.right), share / 2, share);
  const result: JoinColumn[] = [];
  const next = (cells: Steps<Column>): Steps<Column> =>
    portion(cells, (result.length + 1) * share, (result.length + 2) * share);
  for (const { role, ...entry } of columns) {
    const key = how === 'full' ? right.keys[keys.indexOf(entry.name)] : undefined;
    const moved = key ? coalesced(entry.column, key.column, rows) : takeRows(entry.column, rows.left);
    const column = unmoved ? entry.column : compact(yield* next(moved));
    result.push({ ...entry, column, ...(role && (leftOnce || REPEATABLE.has(role)) && { role }) });
  }
  const names = new Set(columns.map(({ name }) => name));
  const roles = new Set(columns.map(({ role }) => role));
  for (const { name, column, role } of right.brought) {
    const free = freeName(name, right.name, names);
    const carried = role !== undefined && !roles.has(role) && (rightOnce || REPEATABLE.has(role));
    names.add(free);
    if (carried) roles.add(role);
    const cells = compact(yield* next(takeRows(column, rows.right)));
    result.push({ name: free, column: cells, ...(carried && { role }) });
  }
  return result;
}

function compact(column: Column): Column {
  return column.type === 'text' ? compactText(column) : column;
}

/** Whether these are all rows as they stand: none is repeated. */
function* inOrder(rows: Uint32Array): Steps<boolean> {
  for (let i = 0; i < rows.length; i++) {
    if (rows[i] !== i) return false;
    if (i % STEP_ROWS === 0) yield i / rows.length;
  }
  return true;
}

/** Whether no row is used twice. */
function* eachOnce(rows: Uint32Array): Steps<boolean> {
  let length = 0;
  for (const row of rows) if (row !== MISSING_CODE && row >= length) length = row + 1;
  const seen = new Uint8Array(length);
  for (let i = 0; i < rows.length; i++) {
    if (i % STEP_ROWS === 0) yield i / rows.length;
    const row = rows[i]!;
    if (row === MISSING_CODE) continue;
    if (seen[row] === 1) return false;
    seen[row] = 1;
  }
  return true;
}
