import { untrack } from 'svelte';
import type { Client } from '../../client/client';
import type { Result } from '../../contract/analyses';
import type { FeaturesParams } from '../../contract/catalogue';
import type { TableInfo } from '../../contract/tables';
import { renewsItself } from './default-customers';
import { Job } from './job-state.svelte';
import { joinCandidates } from './join-candidates';
import type { Workspace } from './workspace-state.svelte';

type Made = Result<'customers.features'>;

/**
 * The table of customers that the pages start from. Where transactions are there but no such table was made
 * of them yet, it is made, with the columns of every table that has one row a customer beside it; and made anew when
 * they change, unless the user chose how.
 */
export class CustomerTable {
  /** Making it, or making it anew. */
  readonly job = new Job<Pick<TableInfo, 'tableId'>>();
  /** What making it left out and took off, counted without making it again. */
  readonly made = new Job<Made>();
  #asked = '';
  #counted = '';
  #fresh: Made | null = null;

  constructor(
    private readonly client: Client,
    private readonly workspace: Workspace,
  ) {}

  get table(): TableInfo | undefined {
    return this.workspace.features;
  }

  /** To be called from an effect: makes the table where it is missing, and anew where it is known to be out of date. */
  ensure(): void {
    const { loaded, transactions, features } = this.workspace;
    if (!loaded) return;
    if (!features) {
      if (transactions) this.#once([transactions], () => this.make(this.defaults(transactions)));
    } else if (renewsItself(features, this.workspace.tables)) {
      const sources = this.workspace.tables.filter(({ tableId }) => features.madeBy?.sources.includes(tableId));
      this.#once([features, ...sources], () => this.#renew(features));
    }
  }

  /** Whether a stale table is being made anew, or about to be, without being asked. */
  renews(table: TableInfo | undefined): boolean {
    if (!table || table.tableId !== this.table?.tableId || this.job.error || this.job.cancelled) return false;
    return renewsItself(table, this.workspace.tables);
  }

  /** Tries once more what failed or was cancelled. */
  retry(): void {
    this.#asked = '';
    this.ensure();
  }

  defaults(transactions: TableInfo): FeaturesParams {
    const join = joinCandidates(this.workspace.tables, transactions);
    return { table: transactions.tableId, ...(join.length > 0 && { join }) };
  }

  async make(parameters: FeaturesParams): Promise<Made | null> {
    let made: Made | null = null;
    const kept = await this.job.start(async (options) => {
      made = await this.client.run('customers.features', parameters, options);
      return made;
    });
    if (kept) this.#fresh = made;
    return kept && made;
  }

  /** To be called from an effect: counts what making these customers left out, as long as their purchases are as they were. */
  count(table: TableInfo | undefined): void {
    const { madeBy, stale = [], tableId, fingerprint } = table ?? {};
    const current = madeBy?.analysis === 'customers.features' && stale.length === 0;
    untrack(() => {
      const counted = current ? `${tableId} ${fingerprint}` : '';
      if (counted === this.#counted) return;
      this.#counted = counted;
      if (!current) return this.made.reset();
      const known = this.#fresh?.tableId === tableId ? this.#fresh : null;
      this.#fresh = null;
      const asked = { ...(madeBy.parameters as FeaturesParams & Record<string, unknown>), preview: true };
      void this.made.start(
        (options) => (known ? Promise.resolve(known) : this.client.run('customers.features', asked, options)),
        counted,
      );
    });
  }

  #renew({ tableId }: TableInfo): Promise<unknown> {
    return this.job.start((options) => this.client.rebuildTable(tableId, options));
  }

  /** What failed or was cancelled is not tried again before one of the tables changes. */
  #once(tables: readonly TableInfo[], work: () => Promise<unknown>): void {
    const asked = JSON.stringify(
      tables.map(({ tableId, fingerprint, columns }) => [tableId, fingerprint, columns.map(({ role }) => role)]),
    );
    if (asked === this.#asked) return;
    this.#asked = asked;
    void untrack(work);
  }
}

const tables = new WeakMap<Client, CustomerTable>();

/** The one that all pages share, so that what one of them began is not begun again by the next. */
export function customerTable(client: Client, workspace: Workspace): CustomerTable {
  let table = tables.get(client);
  if (!table) tables.set(client, (table = new CustomerTable(client, workspace)));
  return table;
}
