import { untrack } from 'svelte';
import type { Client } from '../../../../client/client';
import type { Result } from '../../../../contract/analyses';
import type { LabelsMade } from '../../../../contract/catalogue';
import type { TableInfo } from '../../../../contract/tables';
import { Job } from '../../../app/job-state.svelte';
import { route } from '../../../app/route-state.svelte';
import { defaultColumns } from '../segment-columns';
import {
  CLUSTER_METHODS,
  clusterRequests,
  columnsRequest,
  defaultChoices,
  type ClusterChoices,
  type ClusterMethod,
} from './cluster-choices';

/** The choices of the Clusters view for one table, and their answers. */
export class ClustersState {
  readonly kmeans = new Job<Result<'segments.kmeans'>>();
  readonly dbscan = new Job<Result<'segments.dbscan'>>();
  readonly hierarchical = new Job<Result<'segments.hierarchical'>>();
  readonly gaussianMixture = new Job<Result<'segments.gaussianMixture'>>();
  readonly chooseK = new Job<Result<'segments.chooseK'>>();
  choices = $state.raw(defaultChoices([]));

  constructor(
    private readonly client: Client,
    private readonly table: TableInfo,
  ) {
    this.choices = defaultChoices(defaultColumns(table));
  }

  get method(): ClusterMethod {
    return CLUSTER_METHODS.find((method) => method === route.params['method']) ?? 'kmeans';
  }

  set method(method: ClusterMethod) {
    route.set({ method, segment: null }, { replace: true });
  }

  /** The job of the method. */
  get job():
    | Job<Result<'segments.kmeans'>>
    | Job<Result<'segments.dbscan'>>
    | Job<Result<'segments.hierarchical'>>
    | Job<Result<'segments.gaussianMixture'>> {
    return this[this.method];
  }

  /** The clusters of the method, whichever it is. */
  get made(): LabelsMade | null {
    return this.job.result;
  }

  change(changes: Partial<ClusterChoices>): void {
    this.choices = { ...this.choices, ...changes };
  }

  /** Other columns or scales have another number of clusters and other distances. */
  changeSpace(changes: Partial<Pick<ClusterChoices, 'columns' | 'scale' | 'seed'>>): void {
    this.chooseK.reset();
    this.change({ ...changes, eps: null, minSamples: null });
  }

  /** What the engine is to be asked for, as a text; empty while there is nothing to group by. */
  get question(): string {
    const { method, choices, table } = this;
    if (choices.columns.length === 0) return '';
    return JSON.stringify({ method, parameters: clusterRequests(table.tableId, choices)[method] });
  }

  ask(question: string): void {
    if (question === '') return;
    const requests = clusterRequests(
      this.table.tableId,
      untrack(() => this.choices),
    );
    const { method } = JSON.parse(question) as { method: ClusterMethod };
    untrack(() => this.#run(method, requests));
  }

  /** Tries many numbers of clusters. */
  askHowMany(): void {
    const parameters = columnsRequest(this.table.tableId, this.choices);
    void this.chooseK.start((options) => this.client.run('segments.chooseK', parameters, options));
  }

  #run(method: ClusterMethod, requests: ReturnType<typeof clusterRequests>): void {
    const { client } = this;
    if (method === 'kmeans')
      void this.kmeans.start((options) => client.run('segments.kmeans', requests.kmeans, options));
    else if (method === 'dbscan')
      void this.dbscan.start((options) => client.run('segments.dbscan', requests.dbscan, options));
    else if (method === 'hierarchical')
      void this.hierarchical.start((options) => client.run('segments.hierarchical', requests.hierarchical, options));
    else
      void this.gaussianMixture.start((options) =>
        client.run('segments.gaussianMixture', requests.gaussianMixture, options),
      );
  }
}

const states = new WeakMap<Client, Readonly<Record<string, ClustersState>>>();

/** The state of a table's clusters, which outlives the view. */
export function clustersState(client: Client, table: TableInfo): ClustersState {
  const known = states.get(client) ?? {};
  const state = known[table.tableId] ?? new ClustersState(client, table);
  states.set(client, { ...known, [table.tableId]: state });
  return state;
}
