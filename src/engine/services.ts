import type { EngineSettings } from '../contract/engine';
import { TABLES_CHANNEL } from '../contract/engine';
import { Database } from '../storage/database';
import { TableStore } from '../storage/table-store';
import { ColumnCache } from './column-cache';
import { ReadyParsers } from './ready-parsers';

/** What the engine's methods share. */
export interface Services {
  readonly database: Database;
  readonly tables: TableStore;
  readonly columns: ColumnCache;
  readonly parsers: ReadyParsers;
  backendPreference: EngineSettings['backend'];
  /** Tells every open page that the tables changed. */
  announceTables(): void;
}

export function createServices(): Services {
  const database = new Database();
  const tables = new TableStore(database);
  const channel = new BroadcastChannel(TABLES_CHANNEL);
  return {
    database,
    tables,
    columns: new ColumnCache(tables),
    parsers: new ReadyParsers(),
    backendPreference: 'auto',
    announceTables: () => channel.postMessage(null),
  };
}
