import { LINE_FEED } from './byte-shape';

/** Bytes beyond a segment that are read with it, so that its last row is there. */
const OVERLAP = 65_536;
/** A line feed, and room to look ahead. */
const PADDING = 8;
const ASCII = 0x8080_8080;

/** The bytes of one segment of a file and of what follows it, as far as the rows of the segment reach. */
export class SegmentBytes {
  bytes = new Uint8Array(PADDING);
  /** Bytes of the file in `bytes`; a line feed stands behind them. */
  length = 0;
  readonly #decoder = new TextDecoder('utf-8', { fatal: true });
  #ascii = true;

  /** @param from offset in the file of the first byte */
  constructor(
    private readonly source: Blob,
    readonly from: number,
  ) {}

  /** Whether the file ends with these bytes. */
  get last(): boolean {
    return this.from + this.length >= this.source.size;
  }

  /** Reads on to offset `to` of the file and a little further. */
  async load(to: number): Promise<void> {
    await this.#append(Math.min(this.source.size, to + OVERLAP));
  }

  /** Reads as much again, but no more than a little beyond `most` bytes in all. */
  async extend(most: number): Promise<void> {
    const length = Math.min(Math.max(2 * this.length, OVERLAP), Math.max(most, this.length) + OVERLAP);
    await this.#append(Math.min(this.source.size, this.from + length));
  }

  async #append(end: number): Promise<void> {
    // What follows is read along and becomes the padding: the bytes need not be copied to make room for it.
    const padded = this.length === 0 && end + PADDING <= this.source.size ? PADDING : 0;
    const read = await this.source.slice(this.from + this.length, end + padded).arrayBuffer();
    const added = new Uint8Array(read, 0, read.byteLength - padded);
    if (padded > 0) {
      this.bytes = new Uint8Array(read).fill(LINE_FEED, added.length);
      this.length = added.length;
      return;
    }
    const joined = new Uint8Array(this.length + added.length + PADDING);
    joined.set(this.bytes.subarray(0, this.length));
    joined.set(added, this.length);
    joined.fill(LINE_FEED, this.length + added.length);
    this.bytes = joined;
    this.length += added.length;
  }

  /** Whether the bytes from `start` on that were not yet checked are UTF-8; a character may be cut at their end. */
  valid(start: number): boolean {
    const bytes = this.bytes.subarray(start, this.length);
    if (this.#ascii && isAscii(bytes)) return true;
    this.#ascii = false;
    try {
      this.#decoder.decode(bytes, { stream: !this.last });
      return true;
    } catch {
      return false;
    }
  }
}

/** Four bytes at a time. */
function isAscii(bytes: Uint8Array): boolean {
  const lead = Math.min(bytes.length, (4 - (bytes.byteOffset & 3)) & 3);
  const words = new Uint32Array(bytes.buffer, bytes.byteOffset + lead, (bytes.length - lead) >> 2);
  let high = 0;
  const pairs = words.length & ~1;
  for (let at = 0; at < pairs; at += 2) high |= words[at]! | words[at + 1]!;
  if (pairs < words.length) high |= words[pairs]!;
  if ((high & ASCII) !== 0) return false;
  for (let at = 0; at < lead; at++) if (bytes[at]! > 127) return false;
  for (let at = lead + 4 * words.length; at < bytes.length; at++) if (bytes[at]! > 127) return false;
  return true;
}
