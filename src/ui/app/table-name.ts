import type { TableInfo } from '../../contract/tables';
import { isMessageKey } from '../../messages/format';
import { t } from '../preferences/i18n-state.svelte';

/** What the engine puts behind the name of the table that another was made of, by the analysis that made it. */
const SUFFIXES: Readonly<Record<string, string>> = {
  'customers.features': 'customers',
  'segments.targets': 'targets',
  'value.clv': 'value by periods',
  'value.lifetime': 'lifetime value',
  'value.margin': 'margin',
  'value.product': 'product value',
  'value.purchase': 'purchase value',
  'value.weighted': 'weighted value',
};

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
