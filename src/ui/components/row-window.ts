/**
 * Scrolling through more rows than a browser can make one element tall (Chrome stops at 33.5 million pixels,
 * Firefox at 17.9). Short moves are followed pixel by pixel; long ones, by the scroll bar, in proportion.
 */
export class RowWindow {
  /** Pixels from the first row to the upper edge of the view. */
  offset = 0;
  #lastScroll = 0;

  constructor(
    readonly rows: number,
    readonly rowHeight: number,
    readonly viewHeight: number,
    /** The tallest element to rely on. */
    readonly tallest = 8_000_000,
  ) {}

  /** Height of the element that is scrolled. */
  get canvasHeight(): number {
    return Math.min(this.#fullHeight, this.tallest);
  }

  /** Follows the element's `scrollTop`. */
  scrolledTo(scrollTop: number): void {
    const moved = scrollTop - this.#lastScroll;
    this.#lastScroll = scrollTop;
    const atEnd = scrollTop <= 0 || scrollTop >= this.#canvasRange;
    this.offset = this.#bounded(
      Math.abs(moved) < this.viewHeight && !atEnd ? this.offset + moved : scrollTop * this.#ratio,
    );
  }

  /** The `scrollTop` that agrees with the rows in view; to be set when scrolling has come to rest. */
  settledScroll(): number {
    this.#lastScroll = Math.round(this.offset / this.#ratio);
    return this.#lastScroll;
  }

  /** Moves just far enough to show a whole row; returns the `scrollTop` to set. */
  reveal(row: number): number {
    const top = row * this.rowHeight;
    if (top < this.offset) this.offset = top;
    else if (top + this.rowHeight > this.offset + this.viewHeight)
      this.offset = this.#bounded(top + this.rowHeight - this.viewHeight);
    return this.settledScroll();
  }

  /** First row in view, and the one after the last, with some to spare. */
  visible(spare = 4): { first: number; end: number } {
    const first = Math.floor(this.offset / this.rowHeight);
    const end = Math.ceil((this.offset + this.viewHeight) / this.rowHeight);
    return { first: Math.max(0, first - spare), end: Math.min(this.rows, end + spare) };
  }

  get #fullHeight(): number {
    return this.rows * this.rowHeight;
  }

  get #canvasRange(): number {
    return Math.max(0, this.canvasHeight - this.viewHeight);
  }

  get #ratio(): number {
    return this.#canvasRange > 0 ? (this.#fullHeight - this.viewHeight) / this.#canvasRange : 1;
  }

  #bounded(offset: number): number {
    return Math.min(Math.max(0, offset), Math.max(0, this.#fullHeight - this.viewHeight));
  }
}
