import type { TableInfo } from '../../../contract/tables';
import { isMessageKey } from '../../../messages/format';
import { baseName, tableName } from '../../app/table-name';
import { i18n, t } from '../../preferences/i18n-state.svelte';

const TIME = { dateStyle: 'medium', timeStyle: 'short' } as const;

/**
 * What a table is called where several are chosen from: those that an analysis of segments made by their method and settings,
 * which their names do not tell; others by their name.
 *
 * @param tables all there are
 */
export function tableTitle(table: TableInfo, tables: readonly TableInfo[]): string {
  const method = methodText(table);
  if (method === undefined) return tableName(table, tables);
  const of = table.name.replace(/: [^:]*$/, '');
  return t('segments.title.of', { table: baseName(of, table.madeBy?.sources ?? [], tables), method });
}

/** When it was made, and how many rows it has. */
export function tableHint(table: TableInfo): string {
  const rows = t('app.rows', { rows: table.rowCount });
  if (!table.madeBy) return rows;
  const made = new Intl.DateTimeFormat(i18n.locale, TIME).format(new Date(table.createdAt));
  return t('segments.title.hint', { rows, made });
}

function methodText({ madeBy }: TableInfo): string | undefined {
  const kind = madeBy?.analysis.replace(/^segments\./, '');
  const key = `segments.title.${kind}`;
  if (!madeBy || kind === madeBy.analysis || !isMessageKey(key)) return undefined;
  const { parameters } = madeBy;
  const details = [...SETTINGS].flatMap(([name, text]) => text(parameters[name], parameters) ?? []);
  const method = t(key);
  return details.length > 0 ? t('segments.title.with', { method, details: details.join(t('segments.list')) }) : method;
}

type SettingText = (value: unknown, parameters: Readonly<Record<string, unknown>>) => string | undefined;

/** What of the parameters tells two tables of one method apart, in words. */
const SETTINGS: ReadonlyMap<string, SettingText> = new Map<string, SettingText>([
  ['nClusters', (value) => (typeof value === 'number' ? t('segments.groups', { count: value }) : undefined)],
  ['nComponents', (value) => (typeof value === 'number' ? t('segments.groups', { count: value }) : undefined)],
  ['eps', (value) => (typeof value === 'number' ? `eps ${i18n.number(value, { decimals: 2 })}` : undefined)],
  ['bins', (value) => (typeof value === 'number' ? t('segments.title.bins', { bins: value }) : undefined)],
  ['map', (value) => (value === undefined ? undefined : t('segments.title.ownMap'))],
  ['cuts', (value) => (value === undefined ? undefined : t('segments.title.ownCuts'))],
  ['from', (value) => (typeof value === 'string' ? t('segments.title.from', { date: i18n.date(value) }) : undefined)],
  ['to', (value) => (typeof value === 'string' ? t('segments.title.to', { date: i18n.date(value) }) : undefined)],
]);
