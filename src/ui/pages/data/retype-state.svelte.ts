import type { Client } from '../../../client/client';
import type { ColumnInfo, RetypeOptions, TableInfo } from '../../../contract/tables';
import { Job } from '../../app/job-state.svelte';
import { toasts } from '../../components/toasts-state.svelte';
import { t } from '../../preferences/i18n-state.svelte';
import { readingOptions } from './column-reading';
import { typeText } from './role-text';

/** Reads columns of a table again, as other types. */
export class Retyping {
  readonly job = new Job<TableInfo>();
  #column = $state('');

  constructor(
    private readonly client: Client,
    private readonly tableId: string,
  ) {}

  /** The column that is being read. */
  get column(): string {
    return this.#column;
  }

  /** The way back is reading the column as it was read before. */
  async retype(column: ColumnInfo, options: RetypeOptions): Promise<void> {
    const table = await this.#read(column.name, options);
    const now = table?.columns.find(({ name }) => name === column.name);
    if (!now) return;
    const message = t('data.retype.done', {
      column: now.name,
      type: typeText(now.type),
      cells: now.reading?.unreadable ?? 0,
    });
    const onselect = (): void => void this.#undo(column);
    toasts.show(message, { action: { label: t('common.undo'), onselect } });
  }

  /** As it was, with the role that another type may have cost it. */
  async #undo(column: ColumnInfo): Promise<void> {
    const table = await this.#read(column.name, readingOptions(column));
    if (table && column.role) await this.client.setRoles(this.tableId, { [column.role]: column.name });
  }

  #read(column: string, options: RetypeOptions): Promise<TableInfo | null> {
    this.#column = column;
    return this.job.start((call) => this.client.retypeColumn(this.tableId, column, { ...options, ...call }));
  }
}
