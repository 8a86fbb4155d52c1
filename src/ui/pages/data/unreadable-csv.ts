import type { UnreadableCell } from '../../../contract/tables';
import { csvText } from '../../../domain/table/csv';

/** Unreadable cells as CSV in which no text is a formula: the row of the table, counted from 1, and the line of the file. */
export function unreadableCsv(cells: readonly UnreadableCell[]): string {
  const rows = cells.map(({ row, line = null, source = null, text }) => [row + 1, line, source, text]);
  return csvText(['row', 'line', 'source', 'text'], rows);
}
