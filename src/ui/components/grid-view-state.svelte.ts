import { headerHeight, placedColumns, visibleColumns, type GridColumn } from './grid-columns';
import type { GridCell } from './grid-navigation';
import { RowWindow } from './row-window';

export const ROW_HEIGHT = 32;

/** Rows in view until the grid has been measured. */
const FIRST_ROWS = 16;

/** The scroll bar is brought in line with the rows when scrolling has rested this long. */
const SETTLED_AFTER_MS = 200;

/** What part of a grid is in view. */
export class GridView {
  scroller = $state<HTMLElement>();
  width = $state(800);
  height = $state(FIRST_ROWS * ROW_HEIGHT);
  #scrollLeft = $state(0);
  #shown = $state.raw({ first: 0, end: 0, shift: 0 });
  #settling: ReturnType<typeof setTimeout> | undefined;

  readonly #size: () => { readonly rows: number; readonly columns: readonly GridColumn[] };
  readonly headerHeight = $derived.by(() => headerHeight(this.#size().columns));
  readonly #window = $derived.by(
    () => new RowWindow(this.#size().rows, ROW_HEIGHT, Math.max(ROW_HEIGHT, this.height - this.headerHeight)),
  );
  readonly #placed = $derived.by(() => placedColumns(this.#size().columns, this.width));
  readonly columns = $derived.by(() => visibleColumns(this.#placed, this.#scrollLeft, this.width));
  readonly canvasWidth = $derived.by(() => this.#placed.reduce((sum, column) => sum + column.width, 0));

  constructor(size: () => { readonly rows: number; readonly columns: readonly GridColumn[] }) {
    this.#size = size;
  }

  get first(): number {
    return this.#shown.first;
  }

  get end(): number {
    return this.#shown.end;
  }

  get canvasHeight(): number {
    return this.#window.canvasHeight + this.headerHeight;
  }

  /** Rows that a page key moves by. */
  get pageRows(): number {
    return Math.max(1, Math.floor((this.height - this.headerHeight) / ROW_HEIGHT) - 1);
  }

  /** Pixels from the canvas's upper edge to a row. */
  top(row: number): number {
    return this.headerHeight + row * ROW_HEIGHT + this.#shown.shift;
  }

  /** Follows the scroll bars, and the size of grid and data. */
  follow(): void {
    const view = this.#window;
    const scrollTop = this.scroller?.scrollTop ?? 0;
    this.#scrollLeft = this.scroller?.scrollLeft ?? 0;
    view.scrolledTo(scrollTop);
    this.#shown = { ...view.visible(), shift: scrollTop - view.offset };
    clearTimeout(this.#settling);
    this.#settling = setTimeout(() => this.#scrollTo(view.settledScroll()), SETTLED_AFTER_MS);
  }

  /** Scrolls just far enough to show a cell. */
  reveal({ row, column }: GridCell): void {
    const target = this.#placed[column];
    const { scroller } = this;
    if (!scroller || !target) return;
    if (target.left < scroller.scrollLeft) scroller.scrollLeft = target.left;
    else if (target.left + target.width > scroller.scrollLeft + this.width)
      scroller.scrollLeft = target.left + target.width - this.width;
    if (row >= 0) this.#scrollTo(this.#window.reveal(row));
    this.follow();
  }

  #scrollTo(scrollTop: number): void {
    if (this.scroller) this.scroller.scrollTop = scrollTop;
  }
}
