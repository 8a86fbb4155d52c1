import type { Client } from '../../../client/client';
import type { AdmitReport, RejectedRow } from '../../../contract/tables';
import { Job } from '../../app/job-state.svelte';
import { toasts } from '../../components/toasts-state.svelte';
import { t } from '../../preferences/i18n-state.svelte';
import { foundRows, mendsAfter, mendsWith, NO_MENDS, type Mends } from './set-aside';
import { rejectionText } from './warning-text';

/** The rows of a table that were set aside, and what was mended of them but is not in the table yet. */
export class SetAside {
  readonly reading = new Job<RejectedRow[]>();
  readonly admitting = new Job<AdmitReport>();
  search = $state('');
  #mends = $state.raw<Mends>(NO_MENDS);
  #refusals = $state.raw<Mends>(NO_MENDS);
  readonly rows = $derived<readonly RejectedRow[]>(this.reading.result ?? []);
  /** Places of the rows that are shown. */
  readonly found = $derived(foundRows(this.rows, this.search, rejectionText));

  constructor(
    private readonly client: Client,
    private readonly tableId: string,
  ) {}

  get mends(): Mends {
    return this.#mends;
  }

  /** Why rows still do not fit although they were mended. */
  get refusals(): Mends {
    return this.#refusals;
  }

  async read(): Promise<void> {
    await this.reading.start(() => this.client.rejectedRows(this.tableId));
  }

  /** The text of a row as it now stands. */
  text(index: number): string {
    return this.#mends.get(index) ?? this.rows[index]?.text ?? '';
  }

  mend(index: number, text: string): void {
    this.#mends = mendsWith(this.#mends, index, text === this.rows[index]?.text ? null : text);
    this.#refusals = mendsWith(this.#refusals, index, null);
  }

  /** Adds these rows to the table as they stand; those that still do not fit stay, with what was typed. */
  async admit(indices: readonly number[]): Promise<void> {
    const rows = indices.map((index) => ({ index, line: this.rows[index]!.line, text: this.text(index) }));
    const report = await this.admitting.start((call) => this.client.admitRows(this.tableId, rows, call));
    if (!report) return;
    const refused = report.refused.map(({ index }) => index);
    const admitted = indices.filter((index) => !refused.includes(index));
    for (const { index, reason } of report.refused) this.#refusals = mendsWith(this.#refusals, index, reason);
    this.#refusals = mendsAfter(this.#refusals, admitted);
    this.#mends = mendsAfter(this.#mends, admitted);
    toasts.show(t('data.mend.admitted', { rows: report.admitted, refused: refused.length }), {
      tone: refused.length > 0 ? 'warning' : 'info',
    });
    await this.read();
  }
}
