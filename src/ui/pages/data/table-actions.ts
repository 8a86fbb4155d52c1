import type { TableInfo } from '../../../contract/tables';

/** What can be done to a table from its row and from its own page. */
export interface TableActions {
  readonly export: (table: TableInfo) => void;
  readonly delete: (table: TableInfo) => Promise<void>;
}
