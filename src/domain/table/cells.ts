/**
 * The cells of some rows as UTF-8 bytes: cell `row * width + column` is `bytes[starts[cell], ends[cell])`, without its
 * quotes, with doubled quotes undone.
 */
export interface Cells {
  readonly bytes: Uint8Array;
  /** Over the same bytes. */
  readonly view: DataView;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  readonly width: number;
  readonly rows: number;
  text(cell: number): string;
}

/** What reads bytes as UTF-8. */
export type Decode = (bytes: Uint8Array) => string;
