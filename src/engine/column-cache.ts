import type { Column } from '../domain/table/column';
import type { Manifest } from '../storage/schema';
import type { TableStore } from '../storage/table-store';

/** What stays in memory between calls, by the size of the typed arrays. */
const CAPACITY_BYTES = 256 * 1024 * 1024;

/** Recently read columns, so that a slider or a scroll does not go back to the store. */
export class ColumnCache {
  readonly #columns = new Map<string, Promise<Column>>();
  readonly #bytes = new Map<string, number>();

  constructor(private readonly tables: TableStore) {}

  async column(manifest: Manifest, name: string): Promise<Column> {
    const key = `${manifest.tableId}/${name}`;
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
      this.#bytes.set(key, (column.type === 'text' ? column.codes : column.values).byteLength);
      this.#evict();
      return column;
    } catch (error) {
      this.#columns.delete(key);
      throw error;
    }
  }

  #evict(): void {
    let total = 0;
    for (const bytes of this.#bytes.values()) total += bytes;
    for (const [key] of this.#columns) {
      if (total <= CAPACITY_BYTES) return;
      total -= this.#bytes.get(key) ?? 0;
      this.#columns.delete(key);
      this.#bytes.delete(key);
    }
  }
}
