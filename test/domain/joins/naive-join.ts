import { cellValue, columnLength, type Column } from '../../../src/domain/table/column';
import type { JoinKind } from '../../../src/domain/joins/join-rows';

/** The key of a row, cell by cell, as one text; `null` where a cell is missing. */
export function naiveKey(columns: readonly Column[], row: number): string | null {
  const cells = columns.map((column) => cellValue(column, row));
  if (cells.some((cell) => cell === null || (typeof cell === 'string' && cell.trim() === ''))) return null;
  return cells.map((cell) => String(cell).replace('T00:00:00.000Z', '')).join('\u0001');
}

/** Pairs of rows by two nested loops, -1 for none: a join as its definition says, with every match. */
export function naiveJoin(left: readonly Column[], right: readonly Column[], how: JoinKind): [number, number][] {
  const rows = (columns: readonly Column[]) => [...Array(columnLength(columns[0]!)).keys()];
  const pairs: [number, number][] = [];
  for (const row of rows(left)) {
    const key = naiveKey(left, row);
    const matches = rows(right).filter((other) => key !== null && naiveKey(right, other) === key);
    pairs.push(...matches.map((other): [number, number] => [row, other]));
    if (matches.length === 0 && how !== 'inner') pairs.push([row, -1]);
  }
  const used = new Set(pairs.map(([, other]) => other));
  if (how === 'full') for (const other of rows(right)) if (!used.has(other)) pairs.push([-1, other]);
  return pairs;
}
