/** A cell of a grid; row −1 is the header. */
export interface GridCell {
  readonly row: number;
  readonly column: number;
}

interface GridSize {
  readonly rows: number;
  readonly columns: number;
  /** Rows in view. */
  readonly page: number;
}

/** Where a key leads to, or `null` for a key that leads nowhere (WAI-ARIA grid pattern). */
export function cellAfterKey(
  { row, column }: GridCell,
  key: string,
  withControl: boolean,
  size: GridSize,
): GridCell | null {
  const target = targetOf(key, row, column, withControl, size);
  if (!target) return null;
  return {
    row: Math.min(size.rows - 1, Math.max(-1, target.row)),
    column: Math.min(size.columns - 1, Math.max(0, target.column)),
  };
}

function targetOf(
  key: string,
  row: number,
  column: number,
  withControl: boolean,
  { rows, columns, page }: GridSize,
): GridCell | null {
  switch (key) {
    case 'ArrowDown':
      return { row: withControl ? rows - 1 : row + 1, column };
    case 'ArrowUp':
      return { row: withControl ? -1 : row - 1, column };
    case 'ArrowRight':
      return { row, column: withControl ? columns - 1 : column + 1 };
    case 'ArrowLeft':
      return { row, column: withControl ? 0 : column - 1 };
    case 'PageDown':
      return { row: row + page, column };
    case 'PageUp':
      return { row: row - page, column };
    case 'Home':
      return { row: withControl ? 0 : row, column: 0 };
    case 'End':
      return { row: withControl ? rows - 1 : row, column: columns - 1 };
    default:
      return null;
  }
}
