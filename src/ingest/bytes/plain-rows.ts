import type { ByteShape } from './byte-shape';
import type { CellBatch } from './cell-batch';
import bytes from './plain-rows.wat';

/** Places in the kernel's memory: bytes stand before them, with room to read a vector too many. */
const STARTS = 131_072;
const ENDS = 196_608;
const WINDOW = STARTS - 16;
const MOST_CELLS = (ENDS - STARTS) / Int32Array.BYTES_PER_ELEMENT;
const CRLF_BIT = 2;
const DOUBLED_BIT = 4;
const SHORT_BIT = 8;
const NO_BYTE = 256;

/** What `plain-rows.wat` exports. */
interface Kernel {
  readonly memory: WebAssembly.Memory;
  readonly rows: WebAssembly.Global<'i32'>;
  readonly breaks: WebAssembly.Global<'i32'>;
  readonly flags: WebAssembly.Global<'i32'>;
  scan(
    at: number,
    limit: number,
    length: number,
    base: number,
    width: number,
    most: number,
    delimiter: number,
    quote: number,
    comment: number,
  ): number;
}

/** What rows were read. */
export interface PlainScan {
  /** Where the next row begins. */
  readonly at: number;
  /** Line feeds within their cells. */
  readonly breaks: number;
  /** Whether some ended by a line feed, and some by a carriage return and one. */
  readonly lineFeeds: boolean;
  readonly pairs: boolean;
}

let shared: PlainRows | null | undefined;

/** One a thread; null where there is no WebAssembly, or a policy of the page's host forbids it. */
export function plainRows(): PlainRows | null {
  if (shared === undefined) {
    const compiled = compile();
    shared = compiled && new PlainRows(compiled);
  }
  return shared;
}

function compile(): WebAssembly.Module | null {
  try {
    return new WebAssembly.Module(bytes);
  } catch {
    // Browsers differ in the error by which they say so.
    return null;
  }
}

/** Whether rows of a shape can be plain: fields ended by one byte, quotes doubled. */
export function canBePlain({ width, delimiter, blanks, escape }: ByteShape): boolean {
  // A table of one column has blank lines, which are no rows.
  return width > 1 && width <= MOST_CELLS && delimiter.length === 1 && !blanks && escape < 0;
}

/** Reads rows in which nothing is odd by vectors of bytes, several times as fast as a byte at a time. */
export class PlainRows {
  readonly #kernel: Kernel;
  readonly #window: Uint8Array;
  readonly #starts: Int32Array;
  readonly #ends: Int32Array;
  /** What the window shows, from which place on. */
  #bytes: Uint8Array | null = null;
  #from = 0;
  #length = 0;
  #end = 0;

  constructor(compiled: WebAssembly.Module) {
    this.#kernel = new WebAssembly.Instance(compiled).exports as unknown as Kernel;
    const { buffer } = this.#kernel.memory;
    this.#window = new Uint8Array(buffer, 0, WINDOW);
    this.#starts = new Int32Array(buffer, STARTS, MOST_CELLS);
    this.#ends = new Int32Array(buffer, ENDS, MOST_CELLS);
  }

  /** Reads rows that begin before `limit` into the batch, up to an odd one, one that goes on beyond `end`, or a full batch. */
  scan(batch: CellBatch, shape: ByteShape, from: number, limit: number, end: number): PlainScan {
    const { bytes, starts, ends, capacity } = batch;
    const { width, delimiter, quote, comment } = shape;
    const { rows, breaks: gaps, flags } = this.#kernel;
    let at = from;
    let breaks = 0;
    let kinds = 0;
    while (batch.rows < capacity && at < limit) {
      this.#show(bytes, at, end);
      const base = this.#from;
      const next = this.#kernel.scan(
        at - base,
        Math.min(limit - base, this.#length),
        this.#length,
        base,
        width,
        Math.min(capacity - batch.rows, Math.floor(MOST_CELLS / width)),
        delimiter[0]!,
        quote < 0 ? NO_BYTE : quote,
        comment?.[0] ?? NO_BYTE,
      );
      const cells = rows.value * width;
      starts.set(this.#starts.subarray(0, cells), batch.rows * width);
      ends.set(this.#ends.subarray(0, cells), batch.rows * width);
      batch.rows += rows.value;
      breaks += gaps.value;
      kinds |= flags.value;
      at = base + next;
      const cut = (flags.value & SHORT_BIT) !== 0 && base + this.#length < end && next > 0;
      if (cut) this.#bytes = null;
      else if (at < base + this.#length) break;
    }
    if ((kinds & DOUBLED_BIT) !== 0) batch.escaped = true;
    return { at, breaks, lineFeeds: (kinds & 1) !== 0, pairs: (kinds & CRLF_BIT) !== 0 };
  }

  /** Sees to it that the window shows the bytes from `at` on. */
  #show(bytes: Uint8Array, at: number, end: number): void {
    const shown = this.#bytes === bytes && this.#end === end;
    if (shown && at >= this.#from && at < this.#from + this.#length) return;
    this.#bytes = bytes;
    this.#end = end;
    this.#from = at;
    this.#length = Math.min(end - at, WINDOW);
    this.#window.set(bytes.subarray(at, at + this.#length));
  }
}
