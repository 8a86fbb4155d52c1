import type { BuiltColumn } from '../domain/table/built-column';
import { sameReading, TEXT, type ColumnHints, type Reading } from '../domain/table/reading';
import { UNREADABLE_SHARE } from '../domain/table/reading-candidates';
import { dictionaryReading } from './dictionary-reading';
import { evidenceAfter, readingFrom, type Evidence } from './evidence';

/**
 * One column's way to its type: a reading supposed from the first cells, checked on every cell, and replaced where
 * the whole column speaks for another one. Ends after few readings, because none is tried twice but the best.
 */
export class ColumnState {
  reading: Reading;
  built: BuiltColumn | null = null;
  /** Unreadable cells under each reading tried. */
  readonly #tried: { readonly reading: Reading; readonly unreadable: number }[] = [];
  #final = false;

  constructor(
    readonly index: number,
    private readonly hints: ColumnHints,
    private readonly sample: Evidence,
  ) {
    this.reading = readingFrom(sample, hints);
  }

  /** Takes what a pass made of the column. Resolves to true where the column has to be read again, under `reading`. */
  async contradicted(built: BuiltColumn, rowCount: number, tick: () => Promise<void>): Promise<boolean> {
    this.built = built;
    if (this.#final) return false;
    const next = built.dictionary
      ? await dictionaryReading(built.dictionary, this.hints, tick)
      : this.#reconsider(built, rowCount);
    // A text column shows all its values.
    if (built.dictionary) this.#final = true;
    if (sameReading(next, this.reading)) return false;
    this.reading = next;
    return true;
  }

  #reconsider(built: BuiltColumn, rowCount: number): Reading {
    const unreadable = built.unreadable.count;
    if (unreadable === 0) return this.reading;
    const readable = rowCount - built.missing;
    this.#tried.push({ reading: this.reading, unreadable });
    const tolerable = this.hints.forced !== undefined || unreadable <= UNREADABLE_SHARE * (readable + unreadable);
    const next = readingFrom(evidenceAfter(this.sample, built, readable), this.hints);
    if (sameReading(next, this.reading)) return tolerable ? next : TEXT;
    if (!this.#tried.some(({ reading }) => sameReading(reading, next))) return next;
    this.#final = true;
    return this.#tried.reduce((best, tried) => (tried.unreadable < best.unreadable ? tried : best)).reading;
  }
}
