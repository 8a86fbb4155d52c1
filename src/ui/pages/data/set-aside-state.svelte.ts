import type { Client } from '../../../client/client';
import type { AdmitReport, RejectedRow } from '../../../contract/tables';
import { Job } from '../../app/job-state.svelte';
import { afterTyping } from '../../components/after-typing';
import { toasts } from '../../components/toasts-state.svelte';
import { t } from '../../preferences/i18n-state.svelte';
import {
  admission,
  leftAfter,
  mendsWith,
  NO_MENDS,
  NO_ROWS,
  reasonWords,
  rowsWith,
  type Mends,
  type RowsByPlace,
} from './set-aside';
import { rejectionText } from './warning-text';

/** Rows that are kept here once they were shown, beside those that are mended. */
const MOST_ROWS = 5_000;

/**
 * The rows of a table that were set aside, and what was mended of them but is not in the table yet. There may be millions:
 * rows are fetched when they are shown.
 */
export class SetAside {
  readonly searching = new Job<Uint32Array>();
  readonly reading = new Job<readonly number[]>();
  readonly admitting = new Job<AdmitReport>();
  /** Searches once there is a pause in typing. */
  readonly type = afterTyping((text) => void this.find(text));
  #total = $state(0);
  #search = $state('');
  /** Places of the rows that are shown; `null` shows all. */
  #found = $state.raw<Uint32Array | null>(null);
  #mends = $state.raw<Mends>(NO_MENDS);
  #refusals = $state.raw<Mends>(NO_MENDS);
  #rows = $state.raw<RowsByPlace>(NO_ROWS);
  /** Counts the times that rows moved to other places because others were admitted. */
  #moves = $state(0);

  constructor(
    private readonly client: Pick<Client, 'rejectedRows' | 'findRejected' | 'admitRows'>,
    private readonly tableId: string,
    total: number,
  ) {
    this.#total = total;
  }

  /** All rows, shown or not. */
  get total(): number {
    return this.#total;
  }

  /** Rows that are shown. */
  get count(): number {
    return this.#found?.length ?? this.#total;
  }

  /** Another object once other rows are shown, or the same ones otherwise. */
  get shown(): object {
    return { found: this.#found, moves: this.#moves, mends: this.#mends, refusals: this.#refusals };
  }

  get mends(): Mends {
    return this.#mends;
  }

  /** Why rows still do not fit although they were mended. */
  get refusals(): Mends {
    return this.#refusals;
  }

  get search(): string {
    return this.#search;
  }

  /** Shows the rows in which all words are found. */
  async find(search: string): Promise<void> {
    this.#search = search;
    if (search.trim() === '') {
      this.searching.reset();
      this.#found = null;
      return;
    }
    const query = { search, reasons: reasonWords(rejectionText) };
    const found = await this.searching.start((call) => this.client.findRejected(this.tableId, query, call));
    if (found) this.#found = found;
  }

  /** The place among all of a row that is shown. */
  index(place: number): number {
    return this.#found ? this.#found[place]! : place;
  }

  /** `undefined` until it is loaded. */
  row(index: number): RejectedRow | undefined {
    return this.#rows.get(index);
  }

  /** Fetches rows that are shown. @returns their places among all */
  async load(offset: number, limit: number): Promise<readonly number[]> {
    const length = Math.max(0, Math.min(limit, this.count - offset));
    const indices = Array.from({ length }, (_, place) => this.index(offset + place));
    const places = indices.filter((index) => !this.#rows.has(index));
    if (places.length === 0) return indices;
    const moves = this.#moves;
    const rows = await this.client.rejectedRows(this.tableId, { places });
    // Meanwhile other rows may have come to these places.
    if (moves !== this.#moves) return this.load(offset, limit);
    this.#keep(
      places.map((index, at) => [index, rows[at]!]),
      indices,
    );
    return indices;
  }

  /** Fetches one row that is shown. */
  async read(place: number): Promise<void> {
    await this.reading.start(() => this.load(place, 1));
  }

  /** The text of a row as it now stands. */
  text(index: number): string {
    return this.#mends.get(index) ?? this.row(index)?.text ?? '';
  }

  mend(index: number, text: string): void {
    this.#mends = mendsWith(this.#mends, index, text === this.row(index)?.text ? null : text);
    this.#refusals = mendsWith(this.#refusals, index, null);
  }

  /** Adds these rows to the table as they stand; those that still do not fit stay, with what was typed. */
  async admit(indices: readonly number[]): Promise<void> {
    const rows = indices.map((index) => ({ index, line: this.row(index)!.line, text: this.text(index) }));
    const report = await this.admitting.start((call) => this.client.admitRows(this.tableId, rows, call));
    if (!report) return;
    const { admitted, refused } = admission(indices, report);
    this.#refusals = leftAfter([...this.#refusals, ...refused], admitted);
    this.#mends = leftAfter(this.#mends, admitted);
    this.#rows = leftAfter(this.#rows, admitted);
    this.#total = report.table.rejectedCount;
    this.#found = null;
    this.#moves += 1;
    toasts.show(t('data.mend.admitted', { rows: report.admitted, refused: refused.size }), {
      tone: refused.size > 0 ? 'warning' : 'info',
    });
    await this.find(this.#search);
  }

  #keep(fetched: readonly (readonly [number, RejectedRow])[], needed: readonly number[]): void {
    const all = this.#rows.size < MOST_ROWS;
    const stays = (index: number): boolean => all || this.#mends.has(index) || needed.includes(index);
    this.#rows = rowsWith(this.#rows, fetched, stays);
  }
}
