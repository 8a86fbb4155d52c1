import { CHUNK_ROWS } from './column';

type Values = Float64Array | Uint32Array | Uint8Array;

/** Cuts values that arrive in parts of any length into chunks of `CHUNK_ROWS`. */
export class ChunkCutter {
  #parts: Values[] = [];
  #length = 0;

  add(values: Values): void {
    this.#parts.push(values);
    this.#length += values.length;
  }

  /** The chunks that are complete, and with `last` the rest. */
  take(last: boolean): Values[] {
    const chunks: Values[] = [];
    while (this.#length >= CHUNK_ROWS || (last && this.#length > 0)) {
      chunks.push(this.#cut(Math.min(CHUNK_ROWS, this.#length)));
    }
    return chunks;
  }

  #cut(length: number): Values {
    const [first] = this.#parts;
    const chunk = new (first!.constructor as new (length: number) => Values)(length);
    let at = 0;
    while (at < length) {
      const part = this.#parts[0]!;
      const taken = part.subarray(0, length - at);
      chunk.set(taken as never, at);
      at += taken.length;
      if (taken.length === part.length) this.#parts.shift();
      else this.#parts[0] = part.subarray(taken.length);
    }
    this.#length -= length;
    return chunk;
  }
}
