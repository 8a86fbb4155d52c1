import type { Client } from '../../../client/client';
import type { Cell, RowsPage, TableInfo } from '../../../contract/tables';
import { roleColumn } from '../../app/find-tables';
import { Job } from '../../app/job-state.svelte';

/** Lines of one customer that are read; beyond it the page says so. */
const MOST_LINES = 2_000;

export interface CustomerLookUp {
  readonly table: TableInfo;
  readonly transactions: TableInfo | undefined;
  /** A table of remarks with a customer in each row. */
  readonly feedback: TableInfo | undefined;
  readonly customer: string;
}

export interface CustomerRecord {
  /** The customer's row of the feature table, by column; `null` if there is no such customer. */
  readonly features: Readonly<Record<string, Cell>> | null;
  readonly lines: RowsPage | null;
  readonly feedback: RowsPage | null;
}

/** Everything that is known of one customer. */
export class CustomerState {
  readonly job = new Job<CustomerRecord>();

  constructor(private readonly client: Client) {}

  load(lookUp: CustomerLookUp): void {
    void this.job.start(() => this.#read(lookUp));
  }

  async #read({ table, transactions, feedback, customer }: CustomerLookUp): Promise<CustomerRecord> {
    const found = await this.#rowsOf(table, customer, 1);
    return {
      features: featuresOf(found),
      lines: transactions ? await this.#rowsOf(transactions, customer, MOST_LINES) : null,
      feedback: feedback ? await this.#rowsOf(feedback, customer, MOST_LINES) : null,
    };
  }

  /** A customer's rows, newest first where the table has dates. */
  async #rowsOf(table: TableInfo, customer: string, limit: number): Promise<RowsPage | null> {
    const column = roleColumn(table, 'customerId');
    if (column === undefined) return null;
    const date = roleColumn(table, 'date');
    return this.client.readRows(table.tableId, {
      where: { column, value: customer },
      limit,
      ...(date !== undefined && { sort: { column: date, descending: true } }),
    });
  }
}

function featuresOf(page: RowsPage | null): CustomerRecord['features'] {
  const cells = page?.rows[0];
  return cells ? Object.fromEntries(page.columns.map((name, column) => [name, cells[column] ?? null])) : null;
}
