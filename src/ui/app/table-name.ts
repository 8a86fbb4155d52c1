import { getContext, setContext } from 'svelte';
import { MADE_NAMES } from '../../contract/made-names';
import type { TableInfo } from '../../contract/tables';
import { isMessageKey } from '../../messages/format';
import { t } from '../preferences/i18n-state.svelte';

const SUFFIXES: Readonly<Record<string, string>> = MADE_NAMES;
const TABLES = Symbol('tables');

/** To be called while the app is made: what the tables are that its components name. */
export function setNamedTables(tables: () => readonly TableInfo[]): void {
  setContext(TABLES, tables);
}

/** To be called while a component is made: gives what a table is called in the language in use, see `tableName`. */
export function tableNames(): (table: TableInfo) => string {
  const tables = getContext<(() => readonly TableInfo[]) | undefined>(TABLES);
  return (table) => tableName(table, tables?.() ?? []);
}

/**
 * What a table is called in the language in use: what the app put behind the name of another table is translated, names that
 * users gave never are.
 *
 * @param tables among which that other one is looked for
 */
export function tableName({ name, madeBy }: TableInfo, tables: readonly TableInfo[]): string {
  const suffix = SUFFIXES[madeBy?.analysis ?? ''];
  const parts = suffix === undefined ? null : new RegExp(`^(.*): ${suffix}( \\(\\d+\\))?$`, 's').exec(name);
  const key = `app.made.${madeBy?.analysis}`;
  if (!parts || !isMessageKey(key)) return name;
  const [, of = '', number = ''] = parts;
  return t('app.made', { table: baseName(of, madeBy?.sources ?? [], tables), made: t(key) }) + number;
}

/** The name that another begins with: that of the table it was made of, as that is called in the language in use. */
export function baseName(name: string, sources: readonly string[], tables: readonly TableInfo[]): string {
  const source = tables.find((table) => sources.includes(table.tableId) && table.name === name);
  return source ? tableName(source, tables) : name;
}
