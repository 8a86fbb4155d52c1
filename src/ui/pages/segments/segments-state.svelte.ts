import { untrack } from 'svelte';
import type { Client } from '../../../client/client';
import type { Result } from '../../../contract/analyses';
import type { KmeansParams } from '../../../contract/catalogue';
import type { TableInfo } from '../../../contract/tables';
import { Job } from '../../app/job-state.svelte';
import { route } from '../../app/route-state.svelte';
import type { Workspace } from '../../app/workspace-state.svelte';
import { defaultColumns, numberColumns } from './segment-columns';

export type Method = 'rfm' | 'kmeans';
export type KmeansChoices = Required<Pick<KmeansParams, 'nClusters' | 'nInit' | 'seed' | 'scale'>>;

const DEFAULT_KMEANS: KmeansChoices = { nClusters: 5, nInit: 10, seed: 42, scale: 'zscore' };
const DEFAULT_BINS = 5;

/** The choices on the Segments page and their answers, made anew at every change. */
export class SegmentsState {
  readonly rfm = new Job<Result<'segments.rfm'>>();
  readonly kmeans = new Job<Result<'segments.kmeans'>>();
  bins = $state(DEFAULT_BINS);
  options = $state.raw<KmeansChoices>(DEFAULT_KMEANS);
  #columns = $state.raw<readonly string[] | null>(null);

  constructor(
    private readonly client: Client,
    private readonly workspace: Workspace,
  ) {}

  /** The table in the address, else the customers (awaited where purchases are there), else the newest import with numbers. */
  get table(): TableInfo | undefined {
    const { open, features, transactions, imported } = this.workspace;
    const others = transactions ? [] : imported;
    return [open === transactions ? undefined : open, features, ...others].find(
      (table) => table !== undefined && numberColumns(table).length > 0,
    );
  }

  get canRfm(): boolean {
    const names = this.table?.columns.map(({ name }) => name) ?? [];
    return ['recencyDays', 'orders', 'monetaryValue'].every((name) => names.includes(name));
  }

  /** RFM where the table has what it takes, unless k-means is asked for. */
  get method(): Method {
    return this.canRfm && route.params['method'] !== 'kmeans' ? 'rfm' : 'kmeans';
  }

  set method(method: Method) {
    route.set({ method, segment: null }, { replace: true });
  }

  get columns(): readonly string[] {
    const { table } = this;
    if (!table) return [];
    const present = numberColumns(table);
    return this.#columns?.filter((name) => present.includes(name)) ?? defaultColumns(table);
  }

  set columns(columns: readonly string[]) {
    this.#columns = columns;
  }

  get job(): Job<Result<'segments.rfm'>> | Job<Result<'segments.kmeans'>> {
    return this.method === 'rfm' ? this.rfm : this.kmeans;
  }

  /** The segment whose members are shown. */
  get segment(): string | undefined {
    return route.params['segment'];
  }

  show(segment: string | null): void {
    route.set({ segment: segment === this.segment ? null : segment }, { replace: true });
  }

  change(changes: Partial<KmeansChoices>): void {
    this.options = { ...this.options, ...changes };
  }

  /** What the answer rests on, as a text: the same text asks for no new answer. */
  get #question(): string {
    const { table, method, bins, options, columns } = this;
    if (!table) return '';
    return JSON.stringify(
      method === 'rfm' ? { table: table.tableId, bins } : { table: table.tableId, columns, ...options },
    );
  }

  /** To be called from an effect: computes the answer to the present choices. */
  refresh(): void {
    const question = this.#question;
    const { method } = this;
    if (question === '' || (method === 'kmeans' && this.columns.length === 0)) return;
    untrack(() => {
      if (method === 'rfm')
        void this.rfm.start((options) => this.client.run('segments.rfm', JSON.parse(question), options));
      else void this.kmeans.start((options) => this.client.run('segments.kmeans', JSON.parse(question), options));
    });
  }
}
