import { untrack } from 'svelte';
import type { Client } from '../../../client/client';
import type { Result } from '../../../contract/analyses';
import type { LifetimeParams, PurchaseParams } from '../../../contract/catalogue';
import { ClienteleError } from '../../../contract/errors';
import type { TableInfo } from '../../../contract/tables';
import { Job } from '../../app/job-state.svelte';
import type { Workspace } from '../../app/workspace-state.svelte';
import { isCancelled } from '../../components/error-text';
import { AddressSettings } from './address-settings.svelte';
import { hasHistories } from './history-columns';
import { fitRequest, lifetimeRequest, modelChoicesOf, spendRequest, type ModelChoices } from './model-choices';
import { PURCHASE_MODELS } from './model-rivals';

const BOOTSTRAPS = 200;

type LifetimeJob = Job<Result<'value.lifetime'>>;

export type FitResult = Result<'value.bgNbd' | 'value.mbgNbd' | 'value.paretoNbd'>;

/** The choices about purchase models, what they say of the future, and how far they may be believed. */
export class ModelState {
  readonly fit = new Job<FitResult>();
  /** Every model fitted to the same purchases: the one chosen, and those that could be in its place. */
  readonly rivals = new Job<readonly FitResult[]>();
  readonly spend = new Job<Result<'value.gammaGamma'>>();
  /** Without intervals: there at once. */
  readonly lifetime: LifetimeJob = new Job();
  readonly intervals: LifetimeJob = new Job();
  readonly saving = new Job<string>();
  /** What the fit shown is of, and what the rivals are. */
  #fitted = $state.raw('');
  #rivalsOf = '';
  readonly #choices = new AddressSettings('fit', modelChoicesOf);

  constructor(
    private readonly client: Client,
    private readonly workspace: Workspace,
  ) {}

  get choices(): ModelChoices {
    return this.#choices.value;
  }

  change(changes: Partial<ModelChoices>): void {
    this.#choices.change(changes);
  }

  get tables(): readonly TableInfo[] {
    return this.workspace.tables.filter(hasHistories);
  }

  /** The table chosen, else the purchases: they have dates, so that the model can be tested on them. */
  get table(): TableInfo | undefined {
    const { tables } = this;
    const wanted = [this.choices.table, this.workspace.transactions?.tableId];
    return wanted.map((id) => tables.find(({ tableId }) => tableId === id)).find(Boolean) ?? tables[0];
  }

  /** What a lifetime value would be asked with the present choices, without intervals. */
  get lifetimeRequest(): LifetimeParams | null {
    return this.table ? lifetimeRequest(this.table, this.choices, 0) : null;
  }

  /** The lifetime value with intervals once they are there. */
  get answer(): Result<'value.lifetime'> | null {
    return this.intervals.result ?? this.lifetime.result;
  }

  /** To be called from an effect: fits the model, and holds it against what it has not seen. */
  refreshFit(): void {
    const { table, choices } = this;
    untrack(() => {
      if (!table) return this.fit.reset();
      const { result, running, cancelled } = this.fit;
      const current = result !== null && !running && !cancelled && this.#fitted === fitKey(table, choices);
      if (!current) void this.#fitModel(table, choices);
    });
  }

  /** To be called from an effect: once the chosen model is fitted, fits the others to hold them against it. */
  refreshRivals(): void {
    const { table, choices } = this;
    const fitted = this.fit.stale ? null : this.fit.result;
    const current = fitted !== null && table !== undefined && this.#fitted === fitKey(table, choices);
    untrack(() => {
      if (!table) return this.rivals.reset();
      if (current) void this.#fitRivals(fitted, { ...fitRequest(table, choices), preview: true });
    });
  }

  /** To be called from an effect: fits the spend. */
  refreshSpend(): void {
    const { table, choices } = this;
    untrack(() => {
      if (!table) return this.spend.reset();
      const parameters = { ...spendRequest(table, choices), preview: true };
      void this.spend.start((options) => this.client.run('value.gammaGamma', parameters, options), table.tableId);
    });
  }

  /** To be called from an effect: foretells value, first without intervals, then with them. */
  refreshLifetime(): void {
    const { table, choices } = this;
    untrack(() => {
      this.intervals.reset();
      if (!table) return this.lifetime.reset();
      void this.#foretell(table, choices);
    });
  }

  /** Stores the customers with their figures; gives the table's id. */
  save(): Promise<string | null> {
    const { table, choices } = this;
    if (!table) return Promise.resolve(null);
    const parameters = lifetimeRequest(table, choices, choices.intervals ? BOOTSTRAPS : 0);
    return this.saving.start(async (options) => (await this.client.run('value.lifetime', parameters, options)).tableId);
  }

  /** Fits the models again to samples of the customers. */
  async estimateIntervals(): Promise<void> {
    const { table, choices } = this;
    if (table) await this.#run(this.intervals, table, choices, BOOTSTRAPS);
  }

  async #fitModel(table: TableInfo, choices: ModelChoices): Promise<void> {
    const parameters = { ...fitRequest(table, choices), preview: true };
    const id = `value.${choices.model}` as const;
    const result = await this.fit.start((options) => this.client.run(id, parameters, options), table.tableId);
    if (result) this.#fitted = fitKey(table, choices);
  }

  /** A model that the data refuses stays unknown. */
  async #fitRivals(chosen: FitResult, parameters: PurchaseParams): Promise<void> {
    const about = JSON.stringify(parameters);
    if (about === this.#rivalsOf && (this.rivals.running || this.rivals.result)) return;
    this.#rivalsOf = about;
    await this.rivals.start(async (options) => {
      const fits = [chosen];
      for (const model of PURCHASE_MODELS.filter((each) => each !== chosen.model)) {
        try {
          fits.push(await this.client.run(`value.${model}`, parameters, options));
        } catch (error) {
          if (!(error instanceof ClienteleError) || isCancelled(error)) throw error;
        }
      }
      return fits;
    }, about);
  }

  async #foretell(table: TableInfo, choices: ModelChoices): Promise<void> {
    const first = await this.#run(this.lifetime, table, choices, 0);
    if (first?.totals && choices.intervals) await this.#run(this.intervals, table, choices, BOOTSTRAPS);
  }

  #run(
    job: LifetimeJob,
    table: TableInfo,
    choices: ModelChoices,
    bootstraps: number,
  ): ReturnType<LifetimeJob['start']> {
    const parameters = { ...lifetimeRequest(table, choices, bootstraps), preview: true };
    return job.start((options) => this.client.run('value.lifetime', parameters, options), table.tableId);
  }
}

const fitKey = (table: TableInfo, choices: ModelChoices): string =>
  `${table.fingerprint} ${choices.model} ${JSON.stringify(fitRequest(table, choices))}`;

const states = new WeakMap<Client, ModelState>();

/** The state of both views, which outlives them. */
export function modelState(client: Client, workspace: Workspace): ModelState {
  let state = states.get(client);
  if (!state) states.set(client, (state = new ModelState(client, workspace)));
  return state;
}
