import type { Client } from '../../../client/client';
import type { Result } from '../../../contract/analyses';
import type { FeaturesParams } from '../../../contract/catalogue';
import type { TableInfo } from '../../../contract/tables';
import { customerTable, type CustomerTable } from '../../app/customer-table-state.svelte';
import { roleColumn } from '../../app/find-tables';
import { Job } from '../../app/job-state.svelte';
import { joinCandidates, type JoinCandidate } from '../../app/join-candidates';
import { route } from '../../app/route-state.svelte';
import type { Workspace } from '../../app/workspace-state.svelte';

type Choices = Omit<FeaturesParams, 'table' | 'join'>;

export type ColumnChoice = 'customerId' | 'date' | 'amount' | 'orderId' | 'item';

/** The customer table, and how it is to be made anew. */
export class CustomersState {
  readonly customers: CustomerTable;
  readonly spread = new Job<Result<'value.distribution'>>();
  described = $state('monetaryValue');
  choices = $state.raw<Choices>({});
  #joined = $state.raw<readonly string[] | null>(null);

  constructor(
    private readonly client: Client,
    private readonly workspace: Workspace,
  ) {
    this.customers = customerTable(client, workspace);
  }

  get table(): TableInfo | undefined {
    return this.customers.table;
  }

  /** The transactions that the shown customers were made from, or that they would be made from. */
  get transactions(): TableInfo | undefined {
    const source = this.table?.madeBy?.parameters['table'];
    return this.workspace.table(typeof source === 'string' ? source : undefined) ?? this.workspace.transactions;
  }

  get joinable(): readonly JoinCandidate[] {
    return this.transactions ? joinCandidates(this.workspace.tables, this.transactions) : [];
  }

  get joined(): readonly string[] {
    return this.#joined ?? this.joinable.map(({ table }) => table);
  }

  set joined(tables: readonly string[]) {
    this.#joined = tables;
  }

  /** The column that plays a part: the one chosen, else the one with the role. */
  column(choice: ColumnChoice): string | null {
    return this.choices[choice] ?? (this.transactions ? (roleColumn(this.transactions, choice) ?? null) : null);
  }

  change(changes: Choices): void {
    this.choices = { ...this.choices, ...changes };
  }

  /** Makes the customer table anew with the choices, and opens it. */
  async rebuild(): Promise<void> {
    const { transactions } = this;
    if (!transactions) return;
    const join = this.joinable.filter(({ table }) => this.joined.includes(table));
    const made = await this.customers.make({
      ...this.choices,
      table: transactions.tableId,
      ...(join.length > 0 && { join }),
    });
    if (made) route.set({ table: made.tableId }, { area: 'customers' });
  }

  /** To be called from an effect: describes the chosen column. */
  describe(): void {
    const { table, described } = this;
    if (!table?.columns.some(({ name }) => name === described)) return;
    void this.spread.start((options) =>
      this.client.run('value.distribution', { table: table.tableId, column: described }, options),
    );
  }
}
