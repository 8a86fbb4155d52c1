import { untrack } from 'svelte';
import * as v from 'valibot';
import type { Client } from '../../../client/client';
import type { Result } from '../../../contract/analyses';
import type { TableInfo } from '../../../contract/tables';
import { Job } from '../../app/job-state.svelte';
import type { ChosenModel } from '../../app/chosen-models-state.svelte';
import type { Workspace } from '../../app/workspace-state.svelte';
import { AddressSettings } from './address-settings.svelte';
import { columnSources, modelSources, tableOf, type SourceOption } from './compare-sources';
import { modelState } from './model-state.svelte';
import { periodsState } from './periods-state.svelte';
import { MODELS } from './value-request';
import { valueState } from './value-state.svelte';

const pair = v.object({
  left: v.fallback(v.optional(v.string()), undefined),
  right: v.fallback(v.optional(v.string()), undefined),
  topShare: v.fallback(v.pipe(v.number(), v.gtValue(0), v.maxValue(1)), 0.2),
});

function pairOf(text: string | undefined): v.InferOutput<typeof pair> {
  try {
    return v.parse(pair, JSON.parse(text ?? '{}'));
  } catch {
    return v.parse(pair, {});
  }
}

/** Which two values are held against each other, and how they agree. */
export class CompareState {
  readonly job = new Job<Result<'value.compare'>>();
  readonly #pair = new AddressSettings('pair', pairOf);

  constructor(
    private readonly client: Client,
    private readonly workspace: Workspace,
  ) {}

  /** Every model as it is set on its own tab. */
  get models(): readonly ChosenModel[] {
    return this.options.flatMap(({ key, source }) => ('analysis' in source ? [{ name: key, source }] : []));
  }

  get options(): readonly SourceOption[] {
    const value = valueState(this.client, this.workspace);
    const { request } = periodsState(this.client, this.workspace);
    const { lifetimeRequest } = modelState(this.client, this.workspace);
    return [
      ...modelSources(MODELS, (model) => value.requestOf(model), request, lifetimeRequest),
      ...columnSources(this.workspace.tables),
    ];
  }

  get left(): SourceOption | undefined {
    return this.options.find(({ key }) => key === this.#pair.value.left) ?? this.options[0];
  }

  get right(): SourceOption | undefined {
    const chosen = this.options.find(({ key }) => key === this.#pair.value.right);
    return chosen ?? this.options.find(({ key }) => key !== this.left?.key);
  }

  /** The tables that the two are of. */
  get tables(): readonly TableInfo[] {
    const ids = [this.left, this.right].flatMap((option) => (option ? [tableOf(option.source)] : []));
    return this.workspace.tables.filter(({ tableId }) => ids.includes(tableId));
  }

  get topShare(): number {
    return this.#pair.value.topShare;
  }

  change(changes: Partial<v.InferOutput<typeof pair>>): void {
    this.#pair.change(changes);
  }

  swap(): void {
    this.change({ left: this.right?.key, right: this.left?.key });
  }

  /** To be called from an effect. */
  refresh(): void {
    const { left, right, topShare } = this;
    untrack(() => {
      if (!left || !right) this.job.reset();
      else {
        const parameters = { left: left.source, right: right.source, topShare };
        void this.job.start(
          (options) => this.client.run('value.compare', parameters, options),
          `${left.key} ${right.key}`,
        );
      }
    });
  }
}

const states = new WeakMap<Client, CompareState>();

/** The view's state, which outlives it. */
export function compareState(client: Client, workspace: Workspace): CompareState {
  let state = states.get(client);
  if (!state) states.set(client, (state = new CompareState(client, workspace)));
  return state;
}
