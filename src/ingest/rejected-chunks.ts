import type { RejectedRow } from '../contract/tables';

/** Rows and characters of text that are held before they are handed on. */
export const REJECTED_ROWS = 4_096;
const REJECTED_CHARACTERS = 1_048_576;

/** Where rejected rows go. */
export interface RejectedSink {
  /** Of the same chunk written twice, the later wins. */
  rejected(chunk: number, rows: readonly RejectedRow[]): Promise<void>;
}

/** Rejected rows on their way to the sink: no more of them are held than a chunk. */
export class RejectedChunks {
  count = 0;
  /** Chunks that the sink was given. */
  chunks = 0;
  #rows: RejectedRow[] = [];
  #characters = 0;

  constructor(private readonly sink: RejectedSink) {}

  async add(rows: readonly RejectedRow[]): Promise<void> {
    for (const row of rows) {
      this.count++;
      this.#rows.push(row);
      this.#characters += row.text.length;
      if (this.#rows.length >= REJECTED_ROWS || this.#characters >= REJECTED_CHARACTERS) await this.end();
    }
  }

  /** Hands on what is held. */
  async end(): Promise<void> {
    if (this.#rows.length === 0) return;
    const rows = this.#rows;
    this.#rows = [];
    this.#characters = 0;
    await this.sink.rejected(this.chunks++, rows);
  }
}
