import type { Client } from '../../../client/client';
import type { ColumnInfo, RetypeOptions, TableInfo } from '../../../contract/tables';
import { Job } from '../../app/job-state.svelte';
import { toasts } from '../../components/toasts-state.svelte';
import { t } from '../../preferences/i18n-state.svelte';
import { readingOptions } from './column-reading';
import { typeText } from './role-text';

/** Share of a column's filled cells beyond which a type that cannot read them is hardly what was meant. */
const MOST_UNREADABLE = 0.5;

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

  /** The way back is reading the column as it was read before; its role comes back with it. */
  async retype(column: ColumnInfo, options: RetypeOptions): Promise<void> {
    const table = await this.#read(column.name, options);
    const now = table?.columns.find(({ name }) => name === column.name);
    if (!table || !now) return;
    const cells = now.reading?.unreadable ?? 0;
    const filled = table.rowCount - now.missing + cells;
    const emptied = cells > filled * MOST_UNREADABLE;
    const message = t(emptied ? 'data.retype.emptied' : 'data.retype.done', {
      column: now.name,
      type: typeText(now.type),
      cells,
      filled,
    });
    const onselect = (): void => void this.#read(column.name, readingOptions(column));
    toasts.show(message, { tone: emptied ? 'warning' : 'info', action: { label: t('common.undo'), onselect } });
  }

  #read(column: string, options: RetypeOptions): Promise<TableInfo | null> {
    this.#column = column;
    return this.job.start((call) => this.client.retypeColumn(this.tableId, column, { ...options, ...call }));
  }
}
