import type { Client } from '../../client/client';
import type { Result } from '../../contract/analyses';
import type { FeaturesParams } from '../../contract/catalogue';
import type { TableInfo } from '../../contract/tables';
import { Job } from './job-state.svelte';
import { joinCandidates } from './join-candidates';
import type { Workspace } from './workspace-state.svelte';

/**
 * The table of customers that the pages start from. Where transactions are there but no such table was made
 * of them yet, it is made, with the columns of every table that has one row a customer beside it.
 */
export class CustomerTable {
  readonly job = new Job<Result<'customers.features'>>();
  #asked: string | null = null;

  constructor(
    private readonly client: Client,
    private readonly workspace: Workspace,
  ) {}

  get table(): TableInfo | undefined {
    return this.workspace.features;
  }

  /** To be called from an effect: makes the table once it is known to be missing. */
  ensure(): void {
    const { loaded, transactions, features } = this.workspace;
    if (!loaded || features || !transactions || this.#asked === transactions.tableId) return;
    this.#asked = transactions.tableId;
    void this.make(this.defaults(transactions));
  }

  defaults(transactions: TableInfo): FeaturesParams {
    const join = joinCandidates(this.workspace.tables, transactions);
    return { table: transactions.tableId, ...(join.length > 0 && { join }) };
  }

  make(parameters: FeaturesParams): Promise<Result<'customers.features'> | null> {
    return this.job.start((options) => this.client.run('customers.features', parameters, options));
  }
}
