import { untrack } from 'svelte';
import type { Client } from '../../../client/client';
import { ClienteleError } from '../../../contract/errors';
import type { TableInfo } from '../../../contract/tables';
import { lackingColumns, type LackingColumn } from '../../../domain/prepare/lacking-columns';
import type { Recipe } from '../../../domain/prepare/recipe';
import type { Columns, StepOutcome } from '../../../domain/prepare/run-steps';
import type { Step } from '../../../domain/prepare/step';
import { Job } from '../../app/job-state.svelte';
import type { Workspace } from '../../app/workspace-state.svelte';
import { blamedStep } from './blamed-step';
import {
  draftOf,
  learningHere,
  recipeOf,
  withEdited,
  withMoved,
  withoutStep,
  withStep,
  withSwitched,
  type Draft,
  type DraftStep,
} from './draft';
import { redone, undone, type History } from '../../app/history';
import { fitColumns, type ColumnChoices } from './fit-columns';
import { preparedTable } from './prepare-table';
import { RecipeDrafts } from './recipe-drafts-state.svelte';
import { parameterPlace, recipeRequest } from './recipe-request';
import { rehearsed, type Rehearsal } from './rehearsal';

/** A change waits for a pause before the steps are run again. */
const PAUSE_MS = 300;

/** The recipes that are being written, one a table, and what they make of it. */
export class RecipeState {
  readonly rehearsing = new Job<Rehearsal>();
  readonly making = new Job<string>();
  /** The step whose options are open. */
  opened = $state<number | null>(null);
  readonly #drafts = new RecipeDrafts();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #written: { readonly table: TableInfo | undefined; readonly draft: Draft; readonly text: string } | null = null;

  constructor(
    private readonly client: Client,
    private readonly workspace: Workspace,
  ) {}

  get table(): TableInfo | undefined {
    return preparedTable(this.workspace);
  }

  get draft(): Draft {
    return this.#history.present;
  }

  get canUndo(): boolean {
    return this.#history.past.length > 0;
  }

  get canRedo(): boolean {
    return this.#history.future.length > 0;
  }

  /** Whether what the draft had learnt elsewhere was too much to be kept over a reload. */
  get forgotten(): boolean {
    const { table } = this;
    return table !== undefined && this.#drafts.forgotten(table.tableId);
  }

  add(step: Step): void {
    const draft = withStep(this.draft, step);
    this.#change(draft);
    this.opened = draft.steps.at(-1)!.id;
  }

  /** Adds a step as it is, without opening it. */
  take(step: Step): void {
    this.#change(withStep(this.draft, step));
  }

  /** @param option what is being written to; changes of one option that follow each other are taken back together */
  edit(id: number, step: Step, option: string): void {
    this.#change(withEdited(this.draft, id, step), `${id} ${option}`);
  }

  remove(id: number): void {
    this.#change(withoutStep(this.draft, id));
  }

  move(id: number, place: number): void {
    this.#change(withMoved(this.draft, id, place));
  }

  switch(id: number, on: boolean): void {
    this.#change(withSwitched(this.draft, id, on));
  }

  rename(name: string): void {
    this.#change({ ...this.draft, name }, 'name');
  }

  clear(): void {
    this.#change({ ...this.draft, steps: [], learntFrom: null });
  }

  learnHere(): void {
    this.#change(learningHere(this.draft));
  }

  /** The columns that the steps need and the table has not; a formula that has learnt nothing says so itself. */
  get lacking(): readonly LackingColumn[] {
    const { steps } = this.draft;
    const names = (this.table?.columns ?? []).map(({ name }) => name);
    const told = ({ step, fitted }: DraftStep): boolean =>
      fitted === null && (step.op === 'derive' || step.op === 'filter');
    return lackingColumns(steps, names)
      .map((lack) => ({ ...lack, steps: lack.steps.filter((place) => !told(steps[place]!)) }))
      .filter((lack) => lack.steps.length > 0);
  }

  fitColumns(lacking: readonly LackingColumn[], choices: ColumnChoices): void {
    this.#change(fitColumns(this.draft, lacking, choices));
  }

  /** Puts other steps in the place of a table's; they can be brought back by undo. */
  load(tableId: string, draft: Draft): void {
    this.opened = null;
    this.#change(draft, null, tableId);
  }

  undo(): void {
    this.#write(undone(this.#history));
  }

  redo(): void {
    this.#write(redone(this.#history));
  }

  /** What the steps last made of the table that is open. */
  get rehearsal(): Rehearsal | null {
    const { result } = this.rehearsing;
    return result?.tableId === this.table?.tableId ? result : null;
  }

  /** Whether the rehearsal is of the steps as they stand. */
  get current(): boolean {
    return this.rehearsal !== null && this.rehearsal.asked === this.#asked;
  }

  outcome(id: number): StepOutcome | undefined {
    const place = this.rehearsal?.ids.indexOf(id) ?? -1;
    return this.rehearsal?.outcomes.find(({ index }) => index === place);
  }

  fitted(id: number): Recipe['steps'][number]['fitted'] {
    const place = this.rehearsal?.ids.indexOf(id) ?? -1;
    return this.rehearsal?.recipe?.steps[place]?.fitted ?? null;
  }

  /** What a step finds, as far as is known: the columns that it can be about. */
  columns(id: number): Columns {
    const { rehearsal, table, draft } = this;
    const entering = rehearsal?.preview.entering;
    const at = rehearsal?.ids.indexOf(id) ?? -1;
    const place = at >= 0 ? at : draft.steps.findIndex((entry) => entry.id === id);
    return entering?.[place] ?? entering?.at(-1) ?? table?.columns ?? [];
  }

  /** What a step leaves, where it was run. */
  leaving(id: number): Columns | undefined {
    const { rehearsal } = this;
    if (!rehearsal || !this.outcome(id)) return undefined;
    return rehearsal.preview.entering[rehearsal.ids.indexOf(id) + 1] ?? rehearsal.preview.columns;
  }

  /** Why a step cannot be run. */
  failure(id: number): ClienteleError | null {
    const { error } = this.rehearsing;
    if (error instanceof ClienteleError) {
      const place = parameterPlace(error.details['parameter']);
      return place && this.draft.steps[place.step]?.id === id ? error : null;
    }
    const { rehearsal } = this;
    const failure = rehearsal?.preview.failure;
    if (!failure || rehearsal.ids[Number(failure.details['step']) - 1] !== id) return null;
    return new ClienteleError(failure.code, failure.message, failure.details);
  }

  /** The earlier step that is off and that a failure comes of, and its place from 0; `null` where it comes of none. */
  blamed(id: number, failure: ClienteleError): { readonly place: number; readonly step: Step } | null {
    const steps = this.draft.steps.map(({ step }) => step);
    const at = this.draft.steps.findIndex((entry) => entry.id === id);
    const place = blamedStep(steps, at, failure);
    return place === null ? null : { place, step: steps[place]! };
  }

  /** To be called from an effect: runs the steps after a pause, without storing what they make. */
  rehearse(): void {
    const { table, draft } = this;
    clearTimeout(this.#timer);
    if (!table) return;
    const asked = this.#asked;
    const start = (): void => {
      const request = recipeRequest(table.tableId, draft);
      const ids = draft.steps.map(({ id }) => id);
      void this.rehearsing.start((options) => rehearsed(this.client, request, { asked, ids }, options));
    };
    untrack(() => {
      if (this.current && !this.rehearsing.running) return;
      if (this.rehearsal === null) start();
      else this.#timer = setTimeout(start, PAUSE_MS);
    });
  }

  /** The steps with what they have learnt: of this table if the rehearsal has shown it, else of the other. */
  get learnt(): Recipe {
    const { draft, rehearsal } = this;
    return draft.learntFrom === null && this.current && rehearsal?.recipe
      ? this.#named(rehearsal.recipe)
      : recipeOf(draft);
  }

  /** Makes the table; gives its id. */
  make(): Promise<string | null> {
    const { table, draft } = this;
    if (!table) return Promise.resolve(null);
    const request = recipeRequest(table.tableId, draft);
    const name = draft.name.trim() === '' ? {} : { name: `${table.name}: ${draft.name.trim()}` };
    return this.making.start(async (options) =>
      request.id === 'prepare.apply'
        ? (await this.client.run('prepare.apply', { ...request.parameters, ...name }, options)).tableId
        : (await this.client.run('prepare.reapply', { ...request.parameters, ...name }, options)).tableId,
    );
  }

  /** Begins another table's recipe with these steps and what they have learnt here. */
  handOn(tableId: string): void {
    const { table, draft, learnt } = this;
    this.load(tableId, draftOf(draft.name, learnt.steps, draft.learntFrom ?? table?.name ?? ''));
  }

  /** Steps that are not finished were run as switched off: they are not. */
  #named(recipe: Recipe): Recipe {
    return { ...recipe, steps: recipe.steps.map(({ fitted }, at) => ({ step: this.draft.steps[at]!.step, fitted })) };
  }

  /**
   * What the steps are and what they are run on, as text; written once for each. A derived value would belong to the page
   * that first asks for it, and this outlives the page.
   */
  get #asked(): string {
    const { table, draft } = this;
    if (this.#written?.table !== table || this.#written?.draft !== draft) {
      const text = JSON.stringify([table?.tableId, table?.fingerprint, draft.learntFrom, draft.steps]);
      this.#written = { table, draft, text };
    }
    return this.#written!.text;
  }

  get #history(): History<Draft> {
    return this.#drafts.of(this.table?.tableId ?? '');
  }

  #change(draft: Draft, tag: string | null = null, tableId = this.table?.tableId): void {
    if (tableId !== undefined) this.#drafts.change(tableId, draft, tag);
  }

  #write(history: History<Draft>): void {
    const { table } = this;
    if (table) this.#drafts.write(table.tableId, history);
  }
}

const states = new WeakMap<Client, RecipeState>();

/** The page's state, which outlives it: what was written is there when it is opened again. */
export function recipeState(client: Client, workspace: Workspace): RecipeState {
  let state = states.get(client);
  if (!state) states.set(client, (state = new RecipeState(client, workspace)));
  return state;
}
