import { untrack } from 'svelte';
import type { Client } from '../../../client/client';
import type { Result } from '../../../contract/analyses';
import type { ClvParams } from '../../../contract/catalogue';
import type { TableInfo } from '../../../contract/tables';
import { Job } from '../../app/job-state.svelte';
import type { Workspace } from '../../app/workspace-state.svelte';
import { AddressSettings } from './address-settings.svelte';
import { columnSources, type SourceOption } from './compare-sources';
import {
  clvRequest,
  hasPeriods,
  likelyPart,
  partColumns,
  periodsChoicesOf,
  type PeriodsChoices,
  type PeriodsPart,
} from './periods-choices';

/** The choices about value by periods, and their answer. */
export class PeriodsState {
  readonly job = new Job<Result<'value.clv'>>();
  readonly saving = new Job<string>();
  readonly #choices = new AddressSettings('clv', periodsChoicesOf);

  constructor(
    private readonly client: Client,
    private readonly workspace: Workspace,
  ) {}

  get choices(): PeriodsChoices {
    return this.#choices.value;
  }

  change(changes: Partial<PeriodsChoices>): void {
    this.#choices.change(changes);
  }

  get tables(): readonly TableInfo[] {
    return this.workspace.tables.filter(hasPeriods);
  }

  get table(): TableInfo | undefined {
    const { tables } = this;
    const wanted = [this.choices.table, this.workspace.transactions?.tableId];
    return wanted.map((id) => tables.find(({ tableId }) => tableId === id)).find(Boolean) ?? tables[0];
  }

  /** The column of a part: the one chosen if the table has it, else the likely one. */
  column(part: PeriodsPart): string | null {
    const { table } = this;
    const chosen = this.choices[part];
    if (!table || chosen === null) return null;
    return chosen !== undefined && partColumns(table, part).includes(chosen) ? chosen : likelyPart(table, part);
  }

  /** Columns that can tell what winning each customer cost: of tables with a row for each. */
  get acquisitionColumns(): readonly SourceOption[] {
    return columnSources(this.workspace.tables);
  }

  get request(): ClvParams | null {
    const { table } = this;
    if (!table) return null;
    const parts = { period: this.column('period'), revenue: this.column('revenue'), cost: this.column('cost') };
    return clvRequest(table.tableId, parts, this.choices);
  }

  /** To be called from an effect. */
  refresh(): void {
    const { request } = this;
    untrack(() => {
      if (request)
        void this.job.start(
          (options) => this.client.run('value.clv', { ...request, preview: true }, options),
          request.table,
        );
      else this.job.reset();
    });
  }

  /** Stores the customers with their values; gives the table's id. */
  save(): Promise<string | null> {
    const { request } = this;
    if (!request) return Promise.resolve(null);
    return this.saving.start(async (options) => (await this.client.run('value.clv', request, options)).tableId);
  }
}

const states = new WeakMap<Client, PeriodsState>();

/** The view's state, which outlives it. */
export function periodsState(client: Client, workspace: Workspace): PeriodsState {
  let state = states.get(client);
  if (!state) states.set(client, (state = new PeriodsState(client, workspace)));
  return state;
}
