import { untrack } from 'svelte';
import type { Client } from '../../../../client/client';
import type { Result } from '../../../../contract/analyses';
import type { RfmParams } from '../../../../contract/catalogue';
import { changed, historyOf, redone, undone, type History } from '../../../app/history';
import { Job } from '../../../app/job-state.svelte';
import { readStored, RFM_DRAFTS, RFM_SETTINGS, writeStored } from '../../../preferences/stored';
import { paintedSegments, type PaintedSegment, type RfmPaint } from './rfm-paint';
import {
  defaultSettings,
  isUsable,
  rfmRequest,
  scoring,
  settingsFrom,
  settingsText,
  withBins,
  type RfmSettings,
} from './rfm-settings';

/**
 * RFM of one table: the settings as they are being changed, and those that were saved. The saved ones are stored as a
 * table; changes are tried without one, and remembered until they are saved or taken back.
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
    this.#saved = settingsFrom(readStored(RFM_SETTINGS + tableId)) ?? defaultSettings();
    const draft = settingsFrom(readStored(RFM_DRAFTS + tableId));
    this.#history = draft ? changed(historyOf(this.#saved), draft) : historyOf(this.#saved);
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
    if (settingsText(next) !== settingsText(this.settings)) this.#turn(changed(this.#history, next, tag));
  }

  /** Turns to another number of groups a dimension, with the map that was last painted for it. */
  rebin(bins: number): void {
    this.change(withBins(this.settings, bins, [this.#saved, ...this.#history.past]), 'bins');
  }

  /** Back to what was saved; that can be taken back. */
  discard(): void {
    this.change(this.#saved);
  }

  undo(): void {
    this.#turn(undone(this.#history));
  }

  redo(): void {
    this.#turn(redone(this.#history));
  }

  save(): void {
    this.#saved = this.settings;
    writeStored(RFM_SETTINGS + this.tableId, settingsText(this.#saved));
    writeStored(RFM_DRAFTS + this.tableId, null);
  }

  #turn(history: History<RfmSettings>): void {
    this.#history = history;
    writeStored(RFM_DRAFTS + this.tableId, this.dirty ? settingsText(this.settings) : null);
  }

  /** What the engine is to be asked for, as a text: painting does not change it. Empty while cuts do not ascend. */
  get question(): string {
    if (!isUsable(this.settings)) return '';
    const tried = JSON.stringify(scoring(this.settings)) !== JSON.stringify(scoring(this.#saved));
    const asked: Omit<RfmParams, 'table'> = tried
      ? { ...scoring(this.settings), preview: true }
      : rfmRequest(this.#saved);
    return JSON.stringify({ table: this.tableId, ...asked });
  }

  /** Computes what the present settings need. */
  ask(question: string): void {
    if (question === '') return;
    const parameters = JSON.parse(question) as RfmParams;
    untrack(() => void this.#run(parameters));
  }

  async #run(question: RfmParams): Promise<void> {
    const result = await this.job.start((options) => this.client.run('segments.rfm', question, options));
    if (result && result.tableId !== '') this.#labels = result.tableId;
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
