import type { RowsPage, RowsQuery } from '../contract/tables';
import { cellValue, type Column } from '../domain/table/column';
import { rowOrder } from './row-order';
import type { Services } from './services';

/** Rows a page holds unless the query says otherwise. */
const DEFAULT_LIMIT = 100;

interface LastOrder {
  readonly key: string;
  readonly rows: Uint32Array | null;
}

/** Reads pages of rows; the order of the last query is kept, so that scrolling does not sort again. */
export class RowReader {
  #last: LastOrder | null = null;

  constructor(private readonly services: Services) {}

  /** @throws ClienteleError `table-not-found`, `column-not-found` */
  async read(tableId: string, query: RowsQuery): Promise<RowsPage> {
    const manifest = await this.services.tables.manifest(tableId);
    const names = query.columns ?? manifest.columns.map(({ name }) => name);
    const columnOf = (name: string): Promise<Column> => this.services.columns.column(manifest, name);
    const columns = await Promise.all(names.map(columnOf));
    const key = JSON.stringify([
      tableId,
      manifest.contents,
      query.sort,
      query.search,
      query.where,
      query.search ? names : null,
    ]);
    if (this.#last?.key !== key) this.#last = { key, rows: await rowOrder(query, manifest.rowCount, names, columnOf) };
    const { rows } = this.#last;
    const total = rows?.length ?? manifest.rowCount;
    const offset = Math.min(Math.max(0, query.offset ?? 0), total);
    const count = Math.min(Math.max(0, query.limit ?? DEFAULT_LIMIT), total - offset);
    return {
      columns: [...names],
      rows: Array.from({ length: count }, (_, index) => {
        const row = rows ? rows[offset + index]! : offset + index;
        return columns.map((column) => cellValue(column, row));
      }),
      total,
    };
  }
}
