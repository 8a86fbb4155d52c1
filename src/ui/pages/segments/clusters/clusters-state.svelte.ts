import { untrack } from 'svelte';
import type { Client } from '../../../../client/client';
import type { Result } from '../../../../contract/analyses';
import type { SegmentColumnsParams } from '../../../../contract/catalogue';
import type { TableInfo } from '../../../../contract/tables';
import { Job } from '../../../app/job-state.svelte';
import { route } from '../../../app/route-state.svelte';
import type { Workspace } from '../../../app/workspace-state.svelte';
import { defaultColumns, numberColumns } from '../segment-columns';
import { selection } from '../segment-selection-state.svelte';
import { mostGroups } from './bearable-groups';
import { choicesFrom, choicesText, storedClusters, type StoredClusters } from './choices-record';
import {
  bearableChoices,
  CLUSTER_METHODS,
  clusterRequests,
  columnsRequest,
  defaultChoices,
  type ClusterChoices,
  type ClusterMethod,
  type ClusterRequests,
} from './cluster-choices';

type Jobs = { readonly [Method in ClusterMethod]: Job<Result<`segments.${Method}`>> };
type Found = Result<`segments.${ClusterMethod}`>;

/**
 * The choices of the Clusters view for one table, and their answers. Changes stand in the address and are tried without
 * storing them; what was saved is told by the parameters of its table.
 */
export class ClustersState {
  readonly jobs: Jobs = {
    kmeans: new Job(),
    dbscan: new Job(),
    hierarchical: new Job(),
    gaussianMixture: new Job(),
  };
  readonly saving = new Job<Found>();
  readonly trying = new Job<{ readonly about: string; readonly found: Result<'segments.chooseK'> }>();
  #answered = $state('');

  constructor(
    private readonly client: Client,
    private readonly workspace: Workspace,
    private readonly tableId: string,
  ) {}

  get table(): TableInfo | undefined {
    return this.workspace.table(this.tableId);
  }

  get #usual(): ClusterChoices {
    if (!this.table) return defaultChoices([]);
    const columns = defaultColumns(this.table);
    return defaultChoices(columns, mostGroups(this.table, columns));
  }

  /** As many groups as the rows can bear in the present columns. */
  get most(): number {
    return this.table ? mostGroups(this.table, this.#wanted.columns) : Infinity;
  }

  get #stored(): StoredClusters[] {
    const usual = this.#usual;
    return this.workspace.tables.flatMap((made) => storedClusters(made, this.tableId, usual) ?? []);
  }

  /** What was saved and is open: what the address names, else the newest. */
  get saved(): StoredClusters | undefined {
    const [method, stored] = [this.#asked, this.#stored];
    const named = stored.find(({ tableId }) => tableId === selection.labels);
    return named ?? stored.find((each) => method === undefined || each.method === method);
  }

  get #asked(): ClusterMethod | undefined {
    return CLUSTER_METHODS.find((method) => method === route.params['method']);
  }

  get method(): ClusterMethod {
    const drafted = route.params['groups'] === undefined ? this.saved?.method : undefined;
    return drafted ?? this.#asked ?? 'kmeans';
  }

  set method(method: ClusterMethod) {
    this.#draft(method, this.#wanted);
  }

  /** As many groups as are wanted and can be: those wanted come back with columns that bear them. */
  get choices(): ClusterChoices {
    return bearableChoices(this.#wanted, this.most);
  }

  get #wanted(): ClusterChoices {
    const drafted = route.params['groups'];
    const choices = drafted === undefined ? (this.saved?.choices ?? this.#usual) : choicesFrom(drafted, this.#usual);
    const present = this.table ? numberColumns(this.table) : [];
    return { ...choices, columns: choices.columns.filter((name) => present.includes(name)) };
  }

  /** The job of the method. */
  get job(): Jobs[ClusterMethod] {
    return this.jobs[this.method];
  }

  get #requests(): ClusterRequests {
    return clusterRequests(this.tableId, this.choices);
  }

  /** The table in which the present choices are saved already. */
  get #kept(): StoredClusters | undefined {
    const { method } = this;
    const wanted = JSON.stringify(this.#requests[method]);
    return this.#stored.find(
      (each) =>
        each.method === method && JSON.stringify(clusterRequests(this.tableId, each.choices)[method]) === wanted,
    );
  }

  /**
   * Whether the present choices are only tried: the very first are stored, so that the other views have something to show;
   * where clusters are stored by whichever method, others are stored only by saving them.
   */
  get draft(): boolean {
    return !this.#kept && (route.params['groups'] !== undefined || this.#stored.length > 0);
  }

  /** Whether what is shown answers the present choices. */
  get settled(): boolean {
    return this.#answered === this.question && this.job.result !== null;
  }

  /** The table of the present clusters, once it is known. */
  get labels(): string | undefined {
    return this.settled && this.job.result?.tableId ? this.job.result.tableId : undefined;
  }

  change(changes: Partial<ClusterChoices>): void {
    this.#draft(this.method, { ...this.#wanted, ...changes });
  }

  /** Other columns or scales have other distances. */
  changeSpace(changes: Partial<Pick<ClusterChoices, 'columns' | 'scale' | 'seed'>>): void {
    this.change({ ...changes, eps: null, minSamples: null });
  }

  /** Back to what was saved. */
  discard(): void {
    route.set({ groups: null, method: null, segment: null }, { replace: true });
  }

  #draft(method: ClusterMethod, choices: ClusterChoices): void {
    route.set({ method, groups: choicesText(choices, this.#usual), segment: null }, { replace: true });
  }

  /** What the engine is to be asked for, as a text; empty while there is nothing to group by. */
  get question(): string {
    const { method } = this;
    if (this.choices.columns.length === 0) return '';
    const parameters = { ...this.#requests[method], ...(this.draft && { preview: true }) };
    return JSON.stringify({ method, parameters });
  }

  /** To be called from an effect. */
  ask(question: string): void {
    if (question !== '') untrack(() => void this.#ask(question));
  }

  async #ask(question: string): Promise<void> {
    const { method, parameters } = JSON.parse(question) as {
      method: ClusterMethod;
      parameters: ClusterRequests[ClusterMethod];
    };
    const job: Job<Found> = this.jobs[method] as Job<Found>;
    const result = await job.start((options) => this.client.run(`segments.${method}`, parameters, options));
    if (result) this.#answered = question;
  }

  /** Stores the present clusters, for the other views. */
  async save(): Promise<boolean> {
    const { method } = this;
    const parameters = this.#requests[method];
    const result = await this.saving.start((options) => this.client.run(`segments.${method}`, parameters, options));
    if (!result) return false;
    await this.workspace.refresh();
    selection.open(result.tableId);
    return true;
  }

  get #space(): SegmentColumnsParams {
    return columnsRequest(this.tableId, this.choices);
  }

  /** Which number of clusters speaks for itself, where that was asked of the present columns. */
  get howMany(): Result<'segments.chooseK'> | null {
    const { result } = this.trying;
    return result?.about === JSON.stringify(this.#space) ? result.found : null;
  }

  /** Tries many numbers of clusters. */
  askHowMany(): void {
    const parameters = this.#space;
    void this.trying.start(async (options) => ({
      about: JSON.stringify(parameters),
      found: await this.client.run('segments.chooseK', parameters, options),
    }));
  }
}

const states = new WeakMap<Client, Readonly<Record<string, ClustersState>>>();

/** The state of a table's clusters, which outlives the view. */
export function clustersState(client: Client, workspace: Workspace, tableId: string): ClustersState {
  const known = states.get(client) ?? {};
  const state = known[tableId] ?? new ClustersState(client, workspace, tableId);
  states.set(client, { ...known, [tableId]: state });
  return state;
}
