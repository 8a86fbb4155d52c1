import type { Client } from '../../client/client';
import type { TableInfo } from '../../contract/tables';
import { featureTables, firstTransactions, isMadeOf, isTransactions, newestFirst } from './find-tables';
import {
  forgetStored,
  RECIPE_DRAFTS,
  RFM_DRAFTS,
  RFM_SETTINGS,
  SEGMENT_NAMES,
  STRATEGY_CARDS,
} from '../preferences/stored';
import { route } from './route-state.svelte';

/** The stored tables, kept up to date, and the ones that the pages start from. */
export class Workspace {
  #tables = $state.raw<readonly TableInfo[]>([]);
  #loaded = $state(false);
  #error = $state.raw<unknown>(null);
  #storedBytes = $state(0);

  constructor(private readonly client: Client) {}

  /** Reads the tables now and whenever they change; returns the way to stop. */
  watch(): () => void {
    void this.refresh();
    const refresh = (): void => void this.refresh();
    const stops = [this.client.onTablesChanged(refresh), this.client.onEngineLost(refresh)];
    return () => stops.forEach((stop) => stop());
  }

  async refresh(): Promise<void> {
    try {
      this.#tables = newestFirst(await this.client.tables());
      this.#error = null;
      if (!this.#loaded) this.#forgetDrafts();
      this.#storedBytes = (await this.client.status()).storage.usage;
    } catch (error) {
      this.#error = error;
    } finally {
      this.#loaded = true;
    }
  }

  /** At the start, when no deletion can be undone any more: what was begun on, or said of, tables that are gone. */
  #forgetDrafts(): void {
    for (const beginning of [RECIPE_DRAFTS, SEGMENT_NAMES, STRATEGY_CARDS, RFM_SETTINGS, RFM_DRAFTS])
      forgetStored(beginning, (tableId) => this.table(tableId) !== undefined);
  }

  /** Newest first. */
  get tables(): readonly TableInfo[] {
    return this.#tables;
  }

  /** Whether the tables have been read once, or could not be. */
  get loaded(): boolean {
    return this.#loaded;
  }

  /** Why the tables could not be read. */
  get error(): unknown {
    return this.#error;
  }

  get storedBytes(): number {
    return this.#storedBytes;
  }

  table(tableId: string | undefined): TableInfo | undefined {
    return this.#tables.find((table) => table.tableId === tableId);
  }

  /** Tables that were imported, not made here. */
  get imported(): readonly TableInfo[] {
    return this.#tables.filter((table) => !table.madeBy);
  }

  /** The table of purchases: the one in the address if it is one, else the newest, a joined one last. */
  get transactions(): TableInfo | undefined {
    const open = this.open;
    return open && isTransactions(open) ? open : firstTransactions(this.#tables);
  }

  /** The table of customer features: the one in the address if it is one, else the newest of the purchases, if there are any. */
  get features(): TableInfo | undefined {
    const tables = featureTables(this.#tables);
    const opened = tables.find((table) => table.tableId === route.params['table']);
    return opened ?? tables.find((table) => isMadeOf(table, this.transactions));
  }

  /** The table in the address. */
  get open(): TableInfo | undefined {
    return this.table(route.params['table']);
  }
}
