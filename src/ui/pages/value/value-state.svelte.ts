import { untrack } from 'svelte';
import type { Client } from '../../../client/client';
import type { Provenance } from '../../../contract/analyses';
import type { LeftOut } from '../../../contract/catalogue';
import type { TableInfo } from '../../../contract/tables';
import type { Distribution } from '../../../domain/value/distribution';
import { leadingRanks } from '../../../domain/value/rank';
import { Job } from '../../app/job-state.svelte';
import { route } from '../../app/route-state.svelte';
import type { Workspace } from '../../app/workspace-state.svelte';
import { likelyColumn, valueColumns, type Part } from './value-columns';
import { AddressSettings } from './address-settings.svelte';
import { settingsOf, type ValueSettings } from './value-choices';
import {
  MODELS,
  PARTS_OF,
  valueRequest,
  WEIGHTED,
  type ScaleMethod,
  type ValueModel,
  type ValueRequest,
} from './value-request';

/** What the page shows of any value model. */
export interface ValueAnswer {
  readonly distribution: Distribution;
  readonly top: readonly { readonly customerId: string; readonly value: number; readonly rank: number }[];
  readonly leftOut: readonly LeftOut[];
  readonly provenance: Provenance;
}

const TOP_ROWS = 50;

/** The choices on the Value page, and their answer, made anew at every change. */
export class ValueState {
  readonly job = new Job<ValueAnswer>();
  readonly saving = new Job<string>();
  readonly #settings = new AddressSettings('set', settingsOf);

  constructor(
    private readonly client: Client,
    private readonly workspace: Workspace,
  ) {}

  /** The table in the address, else the customers (awaited where purchases are there), else the newest import with numbers. */
  get table(): TableInfo | undefined {
    const { open, features, transactions, imported } = this.workspace;
    const others = transactions ? [] : imported;
    const usable = (table: TableInfo | undefined): boolean => table !== undefined && valueColumns(table).length > 0;
    return [open === transactions ? undefined : open, features, ...others].find(usable);
  }

  /** Where a table has several rows of a customer and the model does not add them up: how many are how many. */
  get repeated(): { readonly rows: number; readonly customers: number } | null {
    const { table, model } = this;
    const customer = table?.columns.find(({ role }) => role === 'customerId');
    if (!table || !customer || model === 'purchase') return null;
    const rows = table.rowCount - customer.missing;
    return customer.distinct < rows ? { rows, customers: customer.distinct } : null;
  }

  get model(): ValueModel {
    const asked = route.params['model'];
    return MODELS.find((model) => model === asked) ?? 'weighted';
  }

  set model(model: ValueModel) {
    route.set({ model }, { replace: true });
  }

  get settings(): ValueSettings {
    return this.#settings.value;
  }

  change(changes: Partial<ValueSettings>): void {
    this.#settings.change(changes);
  }

  /** The column of a part: the one chosen if the table has it, else the likely one. */
  column(part: Part): string | null {
    const { table } = this;
    if (!table) return null;
    const chosen = this.settings.columns[part];
    if (chosen === null) return null;
    return chosen !== undefined && valueColumns(table).includes(chosen) ? chosen : likelyColumn(table, part);
  }

  choose(part: Part, column: string | null): void {
    this.change({ columns: { ...this.settings.columns, [part]: column } });
  }

  /** The scale chosen; by default one part in use counts as it is, and several are brought to one scale. */
  get scale(): ScaleMethod {
    return this.settings.scale ?? (this.partsInUse.length > 1 ? 'minmax' : 'none');
  }

  /** The parts of a weighted value that have a column and a weight. */
  get partsInUse(): readonly Part[] {
    return WEIGHTED.flatMap(({ part, weight }) =>
      this.column(part) !== null && this.settings.weights[weight] !== 0 ? [part] : [],
    );
  }

  get request(): ValueRequest | null {
    return this.requestOf(this.model);
  }

  /** What a model would be asked with the present choices. */
  requestOf(model: ValueModel): ValueRequest | null {
    const { table, scale } = this;
    const { weights, rule } = this.settings;
    if (!table) return null;
    const columns = Object.fromEntries(PARTS_OF[model].map((part) => [part, this.column(part)]));
    return valueRequest({ model, table: table.tableId, columns, weights, scale, rule });
  }

  /** To be called from an effect: computes the answer to the present choices. */
  refresh(): void {
    const { request, table } = this;
    untrack(() => {
      if (request && table) void this.job.start((options) => this.#answer(request, table, options), table.tableId);
      else this.job.reset();
    });
  }

  /** Stores the values as a table; gives its id. */
  save(): Promise<string | null> {
    const { request } = this;
    if (!request || request.id === 'value.distribution') return Promise.resolve(null);
    return this.saving.start(async (options) =>
      String((await this.client.run(request.id as string, { ...request.parameters }, options))['tableId']),
    );
  }

  /** The table that the values stand in, stored where it is not yet; gives its id. */
  stored(): Promise<string | null> {
    return this.model === 'column' ? Promise.resolve(this.table?.tableId ?? null) : this.save();
  }

  async #answer(request: ValueRequest, table: TableInfo, options: Parameters<Client['run']>[2]): Promise<ValueAnswer> {
    if (request.id === 'value.distribution') {
      const result = await this.client.run(request.id, request.parameters, options);
      return {
        distribution: result,
        top: await this.#topRows(table, result.column),
        leftOut: result.leftOut,
        provenance: result.provenance,
      };
    }
    switch (request.id) {
      case 'value.weighted':
        return this.client.run('value.weighted', { ...request.parameters, preview: true }, options);
      case 'value.product':
        return this.client.run('value.product', { ...request.parameters, preview: true }, options);
      case 'value.purchase':
        return this.client.run('value.purchase', { ...request.parameters, preview: true }, options);
      case 'value.margin':
        return this.client.run('value.margin', { ...request.parameters, preview: true }, options);
    }
  }

  async #topRows(table: TableInfo, column: string): Promise<ValueAnswer['top']> {
    const customerId = table.columns.find(({ role }) => role === 'customerId')?.name;
    const columns = customerId === undefined ? [column] : [column, customerId];
    const { rows } = await this.client.readRows(table.tableId, {
      columns,
      sort: { column, descending: true },
      limit: TOP_ROWS,
    });
    const valued = rows.filter(([value]) => value != null);
    const ranks = leadingRanks(valued.map(([value]) => Number(value)));
    return valued.map(([value, id], place) => ({
      customerId: String(id ?? place + 1),
      value: Number(value),
      rank: ranks[place]!,
    }));
  }
}

const states = new WeakMap<Client, ValueState>();

/** The page's state, which outlives it: another area may be open in between. */
export function valueState(client: Client, workspace: Workspace): ValueState {
  let state = states.get(client);
  if (!state) states.set(client, (state = new ValueState(client, workspace)));
  return state;
}
