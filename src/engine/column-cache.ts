import type { Column } from '../domain/table/column';
import { cellsPlace, placeKey } from '../storage/places';
import type { Manifest } from '../storage/schema';
import type { TableStore } from '../storage/table-store';

/** What stays in memory between calls. */
const CAPACITY_BYTES = 256 * 1024 * 1024;

/** Recently read columns, so that a slider or a scroll does not go back to the store. */
export class ColumnCache {
  readonly #columns = new Map<string, Promise<Column>>();
  readonly #bytes = new Map<string, number>();

  constructor(
    private readonly tables: Pick<TableStore, 'column'>,
    private readonly capacityBytes = CAPACITY_BYTES,
  ) {}

  async column(manifest: Manifest, name: string): Promise<Column> {
    const index = manifest.columns.findIndex((column) => column.name === name);
    if (index < 0) return this.tables.column(manifest, name);
    // Cells never change where they are: a column that is read anew has another place.
    const key = placeKey(cellsPlace(manifest, index));
    const cached = this.#columns.get(key);
    if (cached) {
      this.#columns.delete(key);
      this.#columns.set(key, cached);
      return cached;
    }
    const loading = this.tables.column(manifest, name);
    this.#columns.set(key, loading);
    try {
      const column = await loading;
      // What was evicted while it was loading is not counted: nothing would take it off again.
      if (this.#columns.get(key) === loading) this.#bytes.set(key, columnBytes(column));
      this.#evict();
      return column;
    } catch (error) {
      if (this.#columns.get(key) === loading) this.#columns.delete(key);
      throw error;
    }
  }

  #evict(): void {
    let total = 0;
    for (const bytes of this.#bytes.values()) total += bytes;
    for (const [key] of this.#columns) {
      if (total <= this.capacityBytes) return;
      total -= this.#bytes.get(key) ?? 0;
      this.#columns.delete(key);
      this.#bytes.delete(key);
    }
  }
}

function columnBytes(column: Column): number {
  if (column.type !== 'text') return column.values.byteLength;
  return column.dictionary.reduce((total, text) => total + 2 * text.length, column.codes.byteLength);
}
