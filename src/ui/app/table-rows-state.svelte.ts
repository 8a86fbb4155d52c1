import type { Client } from '../../client/client';
import type { RowsPage, RowsQuery, TableInfo } from '../../contract/tables';
import type { LoadRows } from '../components/row-pages-state.svelte';
import type { SortOrder } from '../components/table-column';
import { Job } from './job-state.svelte';
import { route } from './route-state.svelte';

export interface ShownRows {
  readonly client: Client;
  readonly table: TableInfo;
  /** Only rows with this cell. */
  readonly where?: RowsQuery['where'];
  /** What is shown in place of some cells. */
  readonly words?: RowsQuery['words'];
  /** The order until another is chosen. */
  readonly order?: SortOrder | undefined;
}

/** The rows of a stored table: search and order are in the address, the count of matches is asked of the engine. */
export class TableRows {
  readonly #counting = new Job<RowsPage>();

  constructor(private readonly given: () => ShownRows) {}

  readonly search = $derived(route.params['search'] ?? '');

  readonly order = $derived.by((): SortOrder | undefined => {
    const { table, order } = this.given();
    const column = route.params['sort'];
    if (column === undefined || !table.columns.some(({ name }) => name === column)) return order;
    return { column, descending: route.params['order'] === 'down' };
  });

  readonly #tableId = $derived.by(() => this.given().table.tableId);

  /** Which rows; as a text, so that news of the same table do not fetch its rows again. */
  readonly #matched = $derived(JSON.stringify({ ...this.#searched(), ...this.#filter() }));

  readonly #sorted = $derived(JSON.stringify(this.order ? { sort: this.order } : {}));

  /** Another function for another query. */
  readonly loadRows = $derived.by((): LoadRows => {
    const { client } = this.given();
    const tableId = this.#tableId;
    const query: RowsQuery = { ...parsed(this.#matched), ...parsed(this.#sorted) };
    return async (offset, limit) => (await client.readRows(tableId, { ...query, offset, limit })).rows;
  });

  /** Rows that match; `null` while they are being counted. */
  readonly matching = $derived.by((): number | null => {
    if (this.#matched === '{}') return this.given().table.rowCount;
    return this.#counting.running ? null : (this.#counting.result?.total ?? 0);
  });

  get error(): unknown {
    return this.#counting.error;
  }

  /** To be called from an effect. */
  count(): void {
    const tableId = this.#tableId;
    const query = parsed(this.#matched);
    if (this.#matched === '{}') this.#counting.reset();
    else void this.#counting.start((options) => this.given().client.readRows(tableId, { ...query, limit: 0 }, options));
  }

  find(search: string): void {
    route.set({ search: search || null }, { replace: true });
  }

  sort({ column, descending }: SortOrder): void {
    route.set({ sort: column, order: descending ? 'down' : null }, { replace: true });
  }

  #searched(): RowsQuery {
    const { search } = this;
    const { words } = this.given();
    return search ? { search, ...(words && { words }) } : {};
  }

  #filter(): RowsQuery {
    const { where } = this.given();
    return where ? { where } : {};
  }
}

function parsed(query: string): RowsQuery {
  return JSON.parse(query) as RowsQuery;
}
