import type { Cell, RowsPage, RowsQuery } from '../contract/tables';
import type { Steps } from '../domain/stats/steps';
import { cellValue, type Column } from '../domain/table/column';
import type { Manifest } from '../storage/schema';
import { conditionsOf } from './filter-rows';
import type { Job } from './job';
import { rowOrder } from './row-order';
import type { Services } from './services';
import { SharedOrders } from './shared-orders';

/** Rows a page holds unless the query says otherwise. */
const DEFAULT_LIMIT = 100;

/** Cells written out in one step of a few milliseconds. */
const STEP_CELLS = 16_384;

/** Reads pages of rows; the orders of the last queries are kept, so that scrolling does not sort again. */
export class RowReader {
  readonly #orders = new SharedOrders();

  constructor(private readonly services: Pick<Services, 'tables' | 'columns'>) {}

  /** @throws ClienteleError `table-not-found`, `column-not-found` */
  async read(job: Job, tableId: string, query: RowsQuery): Promise<RowsPage> {
    const manifest = await this.services.tables.manifest(tableId);
    const names = query.columns ?? manifest.columns.map(({ name }) => name);
    const columns = await Promise.all(names.map((name) => this.services.columns.column(manifest, name)));
    const rows = await this.#order(job, manifest, query, names, columns);
    const total = rows?.length ?? manifest.rowCount;
    const offset = Math.min(Math.max(0, query.offset ?? 0), total);
    const count = Math.min(Math.max(0, query.limit ?? DEFAULT_LIMIT), total - offset);
    const place = (index: number): number => (rows ? rows[offset + index]! : offset + index);
    return { columns: [...names], rows: await job.drive(cells(columns, count, place)), total };
  }

  #order(
    job: Job,
    manifest: Manifest,
    query: RowsQuery,
    names: readonly string[],
    shown: readonly Column[],
  ): Promise<Uint32Array | null> {
    const { sort, search, where, words } = query;
    const key = JSON.stringify([
      manifest.tableId,
      manifest.contents,
      sort,
      search,
      where,
      search ? [names, words] : null,
    ]);
    const column = (name: string | undefined): Promise<Column | undefined> =>
      name === undefined ? Promise.resolve(undefined) : this.services.columns.column(manifest, name);
    return this.#orders.get(job, key, async () => {
      const filtered = conditionsOf(where).map((each) => this.services.columns.column(manifest, each.column));
      const asked = { where: await Promise.all(filtered), sort: await column(sort?.column), shown, names };
      return job.drive(rowOrder(query, manifest.rowCount, asked));
    });
  }
}

function* cells(columns: readonly Column[], count: number, rowAt: (index: number) => number): Steps<Cell[][]> {
  const rows: Cell[][] = [];
  const stepRows = Math.max(1, Math.floor(STEP_CELLS / Math.max(1, columns.length)));
  for (let index = 0; index < count; index++) {
    if (index > 0 && index % stepRows === 0) yield index / count;
    const row = rowAt(index);
    rows.push(columns.map((column) => cellValue(column, row)));
  }
  return rows;
}
