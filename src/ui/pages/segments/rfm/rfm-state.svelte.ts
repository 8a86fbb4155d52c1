import { untrack } from 'svelte';
import type { Client } from '../../../../client/client';
import type { Result } from '../../../../contract/analyses';
import type { RfmParams } from '../../../../contract/catalogue';
import { changed, historyOf, redone, undone } from '../../../app/history';
import { Job } from '../../../app/job-state.svelte';
import { readStored, writeStored } from '../../../preferences/stored';
import { paintedSegments, type PaintedSegment, type RfmPaint } from './rfm-paint';
import { defaultSettings, rfmRequest, scoring, settingsFrom, settingsText, type RfmSettings } from './rfm-settings';

/**
 * RFM of one table: the settings as they are being changed, and those that were saved. The saved ones are stored as a
 * table; changes are tried without one.
 */
export class RfmState {
  readonly job = new Job<Result<'segments.rfm'>>();
  #history = $state.raw(historyOf(defaultSettings()));
  #saved = $state.raw(defaultSettings());
  #labels = $state<string>();

  constructor(
    private readonly client: Client,
    private readonly tableId: string,
  ) {
    this.#saved = settingsFrom(readStored(this.#name)) ?? defaultSettings();
    this.#history = historyOf(this.#saved);
  }

  get settings(): RfmSettings {
    return this.#history.present;
  }

  get saved(): RfmSettings {
    return this.#saved;
  }

  get paint(): RfmPaint {
    return this.settings.paint;
  }

  /** Whether there is something to save. */
  get dirty(): boolean {
    return settingsText(this.settings) !== settingsText(this.#saved);
  }

  get canUndo(): boolean {
    return this.#history.past.length > 0;
  }

  get canRedo(): boolean {
    return this.#history.future.length > 0;
  }

  /** The table of the saved segments, once it is made. */
  get labels(): string | undefined {
    return this.#labels;
  }

  /** The answer to the present scoring; null while it is not there. */
  get result(): Result<'segments.rfm'> | null {
    const { result } = this.job;
    return result?.grid.length === this.paint.bins ? result : null;
  }

  /** The segments as they are painted, without asking the engine. */
  get segments(): readonly PaintedSegment[] {
    return this.result ? paintedSegments(this.paint, this.result.cells) : [];
  }

  /** @param tag of a stroke, whose cells are taken back together */
  change(changes: Partial<RfmSettings>, tag: string | null = null): void {
    const next = { ...this.settings, ...changes };
    if (settingsText(next) !== settingsText(this.settings)) this.#history = changed(this.#history, next, tag);
  }

  undo(): void {
    this.#history = undone(this.#history);
  }

  redo(): void {
    this.#history = redone(this.#history);
  }

  save(): void {
    this.#saved = this.settings;
    writeStored(this.#name, settingsText(this.#saved));
  }

  /** What the engine is to be asked for, as a text: painting does not change it. */
  get question(): string {
    const tried = JSON.stringify(scoring(this.settings)) !== JSON.stringify(scoring(this.#saved));
    const asked: Omit<RfmParams, 'table'> = tried
      ? { ...scoring(this.settings), preview: true }
      : rfmRequest(this.#saved);
    return JSON.stringify({ table: this.tableId, ...asked });
  }

  /** Computes what the present settings need. */
  ask(question: string): void {
    const parameters = JSON.parse(question) as RfmParams;
    untrack(() => void this.#run(parameters));
  }

  async #run(question: RfmParams): Promise<void> {
    const result = await this.job.start((options) => this.client.run('segments.rfm', question, options));
    if (result && result.tableId !== '') this.#labels = result.tableId;
  }

  get #name(): string {
    return `segments.rfm.${this.tableId}`;
  }
}

const states = new WeakMap<Client, Readonly<Record<string, RfmState>>>();

/** The state of a table's RFM, which outlives the view. */
export function rfmState(client: Client, tableId: string): RfmState {
  const known = states.get(client) ?? {};
  const state = known[tableId] ?? new RfmState(client, tableId);
  states.set(client, { ...known, [tableId]: state });
  return state;
}
