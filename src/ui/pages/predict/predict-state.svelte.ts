import { untrack } from 'svelte';
import type { Client } from '../../../client/client';
import type { Result } from '../../../contract/analyses';
import type { TrainParams } from '../../../contract/catalogue';
import type { TableInfo } from '../../../contract/tables';
import { Job } from '../../app/job-state.svelte';
import { route } from '../../app/route-state.svelte';
import type { Workspace } from '../../app/workspace-state.svelte';
import { NOT_STARTED, withProgress, type LiveTraining } from './live-curve';
import { choicesOf, choicesText, trainParams, type PredictChoices } from './predict-choices';
import { canPredict, defaultFeatures, defaultTarget, featureColumns, targetColumns } from './predict-columns';

/** A trained model with what it was asked for. */
export interface Trained {
  readonly result: Result<'predict.train'>;
  readonly parameters: TrainParams;
}

/** The choices on the Predict page and the model that was trained by them. The address remembers the last training. */
export class PredictState {
  readonly job = new Job<Trained>();
  readonly spread = new Job<Result<'value.distribution'>>();
  choices = $state.raw<PredictChoices>(choicesOf(route.params['run']));
  #live = $state.raw<LiveTraining>(NOT_STARTED);
  #resumes = route.params['run'] !== undefined;

  constructor(
    private readonly client: Client,
    private readonly workspace: Workspace,
  ) {}

  /** The table in the address, else the customers, else the newest import that can be learnt from. */
  get table(): TableInfo | undefined {
    const { open, features, imported } = this.workspace;
    return [open, features, ...imported].find((table) => table !== undefined && canPredict(table));
  }

  get target(): string | null {
    const { table, choices } = this;
    if (!table) return null;
    return choices.target !== null && targetColumns(table).includes(choices.target)
      ? choices.target
      : defaultTarget(table);
  }

  get features(): readonly string[] {
    const { table, target, choices } = this;
    if (!table || target === null) return [];
    const present = featureColumns(table, target);
    return choices.features?.filter((name) => present.includes(name)) ?? defaultFeatures(table, target);
  }

  change(changes: Partial<PredictChoices>): void {
    this.choices = { ...this.choices, ...changes };
  }

  /** Another target has other features that give it away: they are as by default again. */
  predict(target: string): void {
    this.change({ target, features: null });
  }

  open(tableId: string): void {
    this.change({ target: null, features: null });
    route.set({ table: tableId, run: null });
  }

  /** What Train would ask for; `null` while there is nothing to learn from. */
  get request(): TrainParams | null {
    const { table, target, features, choices } = this;
    if (!table || target === null || features.length === 0) return null;
    return trainParams(table.tableId, target, features, choices);
  }

  /** The model, as long as the page is about the same target in the same table. */
  get trained(): Trained | null {
    const { result } = this.job;
    return result && result.parameters.table === this.table?.tableId && result.parameters.target === this.target
      ? result
      : null;
  }

  /** Whether the model was trained by other choices than those shown. */
  get outdated(): boolean {
    return this.trained !== null && JSON.stringify(this.trained.parameters) !== JSON.stringify(this.request);
  }

  get live(): LiveTraining {
    return this.#live;
  }

  async train(): Promise<void> {
    const parameters = this.request;
    if (!parameters) return;
    route.set({ table: parameters.table, run: choicesText(this.choices) }, { replace: true });
    this.#live = NOT_STARTED;
    await this.job.start(async (options) => {
      const result = await this.client.run('predict.train', parameters, {
        ...options,
        onProgress: (progress) => {
          options.onProgress?.(progress);
          if (!options.signal?.aborted) this.#live = withProgress(this.#live, progress);
        },
      });
      return { result, parameters };
    });
  }

  /** To be called from an effect: after a reload, the model in the address is trained again, which its stored result makes quick. */
  resume(): void {
    if (!this.#resumes || !this.request) return;
    this.#resumes = false;
    untrack(() => void this.train());
  }

  /** To be called from an effect: describes the target before there is a model. */
  describe(): void {
    const { table, target } = this;
    untrack(() => {
      if (table && target !== null)
        void this.spread.start((options) =>
          this.client.run('value.distribution', { table: table.tableId, column: target }, options),
        );
      else this.spread.reset();
    });
  }

  /** Opens the customer behind a row of the table. */
  async openRow(row: number): Promise<void> {
    const { table } = this;
    const id = table?.columns.find(({ role }) => role === 'customerId')?.name;
    if (!table || id === undefined) return;
    const { rows } = await this.client.readRows(table.tableId, { columns: [id], offset: row, limit: 1 });
    const customer = rows[0]?.[0];
    if (customer != null) route.go('customers', { table: table.tableId, customer: String(customer) });
  }
}

const states = new WeakMap<Client, PredictState>();

/** The page's state, which outlives it: a training goes on, and is shown again, after another area was open. */
export function predictState(client: Client, workspace: Workspace): PredictState {
  let state = states.get(client);
  if (!state) states.set(client, (state = new PredictState(client, workspace)));
  return state;
}
