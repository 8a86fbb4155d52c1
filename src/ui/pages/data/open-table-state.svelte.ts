import type { Client } from '../../../client/client';
import type { RowsPage, RowsQuery, TableInfo } from '../../../contract/tables';
import { Job } from '../../app/job-state.svelte';
import { route } from '../../app/route-state.svelte';
import type { LoadRows } from '../../components/row-pages-state.svelte';
import type { SortOrder } from '../../components/table-column';

/** The rows of the open table: search and order are in the address, the count of matches is asked of the engine. */
export class OpenTable {
  readonly #counting = new Job<RowsPage>();

  constructor(private readonly given: () => { readonly client: Client; readonly table: TableInfo }) {}

  readonly search = $derived(route.params['search'] ?? '');

  readonly order = $derived.by((): SortOrder | undefined => {
    const column = route.params['sort'];
    if (!this.given().table.columns.some(({ name }) => name === column) || column === undefined) return undefined;
    return { column, descending: route.params['order'] === 'down' };
  });

  readonly #tableId = $derived.by(() => this.given().table.tableId);

  /** As a text, so that news of the same table do not fetch its rows again. */
  readonly #query = $derived(
    JSON.stringify({ ...(this.search && { search: this.search }), ...(this.order && { sort: this.order }) }),
  );

  /** Another function for another query. */
  readonly loadRows = $derived.by((): LoadRows => {
    const { client } = this.given();
    const tableId = this.#tableId;
    const query = JSON.parse(this.#query) as RowsQuery;
    return async (offset, limit) => (await client.readRows(tableId, { ...query, offset, limit })).rows;
  });

  /** Rows that match; `null` while they are being counted. */
  readonly matching = $derived.by((): number | null => {
    if (!this.search) return this.given().table.rowCount;
    return this.#counting.running ? null : (this.#counting.result?.total ?? 0);
  });

  get error(): unknown {
    return this.#counting.error;
  }

  /** To be called from an effect. */
  count(): void {
    const tableId = this.#tableId;
    const { search } = this;
    if (search) void this.#counting.start(() => this.given().client.readRows(tableId, { search, limit: 0 }));
    else this.#counting.reset();
  }

  find(search: string): void {
    route.set({ search: search || null }, { replace: true });
  }

  sort({ column, descending }: SortOrder): void {
    route.set({ sort: column, order: descending ? 'down' : null }, { replace: true });
  }
}
