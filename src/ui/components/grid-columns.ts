import type { Cell, ColumnType } from '../../contract/tables';

export interface GridColumn {
  readonly name: string;
  /** Shown instead of the name. */
  readonly label?: string | undefined;
  readonly unit?: string | undefined;
  /** Quiet lines under the label. */
  readonly notes?: readonly string[] | undefined;
  /** What the column means, on hover. */
  readonly info?: string | undefined;
  readonly type: ColumnType;
  /** The same for the whole column; default: as many as its first rows have, at most four. */
  readonly decimals?: number | undefined;
  readonly percent?: boolean | undefined;
  /** What is said in place of a cell; null leaves it as it is. */
  readonly words?: ((cell: Cell) => string | null) | undefined;
  /** Pixels. */
  readonly width?: number | undefined;
}

export interface PlacedColumn {
  readonly index: number;
  readonly left: number;
  readonly width: number;
}

const MOST_TITLE_WIDTH = 260;
const WIDTHS: Readonly<Record<ColumnType, number>> = { number: 128, date: 136, boolean: 104, text: 176 };

/** Pixels that the header needs for the labels and the notes under them. */
export function headerHeight(columns: readonly GridColumn[]): number {
  const notes = columns.reduce((most, column) => Math.max(most, column.notes?.length ?? 0), 0);
  return notes === 0 ? 40 : 32 + 16 * notes;
}

/** Columns side by side; where they do not fill the view they are widened evenly. */
export function placedColumns(columns: readonly GridColumn[], viewWidth: number): PlacedColumn[] {
  const widths = columns.map((column) => column.width ?? Math.max(WIDTHS[column.type], titleWidth(column)));
  const total = widths.reduce((sum, width) => sum + width, 0);
  const spare = columns.length > 0 ? Math.max(0, viewWidth - total) / columns.length : 0;
  let left = 0;
  return widths.map((width, index) => {
    const placed = { index, left, width: width + spare };
    left += placed.width;
    return placed;
  });
}

/** What stands over a column: its name, and the unit of its cells. */
export function columnTitle({ name, label = name, unit }: GridColumn): string {
  return unit ? `${label} (${unit})` : label;
}

/** Room for a title of 12 px letters, its sort arrow, the notes and the cell's padding, within reason. */
function titleWidth(column: GridColumn): number {
  const notes = (column.notes ?? []).map((note) => 48 + note.length * 7);
  return Math.min(MOST_TITLE_WIDTH, Math.max(52 + columnTitle(column).length * 8, ...notes));
}

/** The columns that meet the view from `scrollLeft` on. */
export function visibleColumns(placed: readonly PlacedColumn[], scrollLeft: number, viewWidth: number): PlacedColumn[] {
  return placed.filter(({ left, width }) => left + width > scrollLeft && left < scrollLeft + viewWidth);
}
