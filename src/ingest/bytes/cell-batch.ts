import type { Cells } from '../../domain/table/cells';

const CELLS = 16_384;
const MOST_ROWS = 1_024;
/** Small, so that what reads batches is soon called often enough to be compiled. */
const FIRST_ROWS = 16;

/** The cells of as many rows as stay in the processor's cache. */
export class CellBatch implements Cells {
  bytes = new Uint8Array(0);
  view = new DataView(this.bytes.buffer);
  rows = 0;
  /** Whether some end is negative: `~end` of a field in which escapes are still to be undone. */
  escaped = false;
  /** Rows that it takes now. */
  capacity = FIRST_ROWS;
  readonly #most: number;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  readonly #decoder = new TextDecoder('utf-8', { ignoreBOM: true });

  constructor(
    readonly width: number,
    private readonly quote: number,
    private readonly escape: number,
  ) {
    this.#most = Math.max(1, Math.min(MOST_ROWS, Math.floor(CELLS / width)));
    this.starts = new Int32Array(this.#most * width);
    this.ends = new Int32Array(this.#most * width);
  }

  begin(bytes: Uint8Array<ArrayBuffer>): void {
    if (this.bytes !== bytes) {
      this.bytes = bytes;
      this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    }
    this.rows = 0;
    this.escaped = false;
    this.capacity = Math.min(this.#most, 2 * this.capacity);
  }

  text(cell: number): string {
    return this.#decoder.decode(this.bytes.subarray(this.starts[cell], this.ends[cell]));
  }

  /** Undoes the escapes in one column, within the bytes: what is undone is never longer. */
  unescape(column: number): void {
    if (!this.escaped) return;
    const { ends, width, rows } = this;
    for (let row = 0, cell = column; row < rows; row++, cell += width) if (ends[cell]! < 0) this.#undo(cell);
  }

  #undo(cell: number): void {
    const { bytes, quote, escape } = this;
    const end = ~this.ends[cell]!;
    let to = this.starts[cell]!;
    for (let at = to; at < end; at++) {
      const byte = bytes[at]!;
      const next = bytes[at + 1]!;
      const skipped =
        escape < 0 ? byte === quote && next === quote : byte === escape && (next === quote || next === escape);
      if (skipped && at + 1 < end) at++;
      bytes[to++] = bytes[at]!;
    }
    this.ends[cell] = to;
  }
}
