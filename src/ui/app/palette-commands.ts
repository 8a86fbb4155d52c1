import type { TableInfo } from '../../contract/tables';
import { formatMessage } from '../../messages/format';
import { LOCALE_NAMES, LOCALES } from '../../messages/locales';
import type { IconName } from '../components/icons';
import { i18n, t } from '../preferences/i18n-state.svelte';
import { theme } from '../preferences/theme-state.svelte';
import type { Area } from './areas';
import { overlay } from './overlay-state.svelte';
import type { RouteParams } from './address';
import { route } from './route-state.svelte';
import { tableName } from './table-name';

export interface Command {
  readonly id: string;
  readonly label: string;
  readonly hint?: string;
  readonly icon: IconName;
  /** Other words that find it. */
  readonly keywords: readonly string[];
  readonly run: () => void;
}

export interface CommandGroup {
  readonly title: string;
  readonly commands: Command[];
}

/** What can be reached from the keyboard: the areas and their views, the tables, and the shell's own actions. */
export function paletteGroups(areas: readonly Area[], tables: readonly TableInfo[]): CommandGroup[] {
  const groups: CommandGroup[] = [
    { title: t('app.areas'), commands: areas.map(areaCommand) },
    { title: t('app.tables'), commands: tables.map((table) => tableCommand(table, tables)) },
    { title: t('app.actions'), commands: actionCommands() },
    { title: t('app.views'), commands: areas.flatMap(viewCommands) },
  ];
  return groups.filter((group) => group.commands.length > 0);
}

/** The commands that all words of a query are found in. */
export function matchingGroups(groups: readonly CommandGroup[], query: string): CommandGroup[] {
  const words = query.toLocaleLowerCase().split(/\s+/).filter(Boolean);
  const matches = ({ label, keywords }: Command): boolean => {
    const text = [label, ...keywords].join(' ').toLocaleLowerCase();
    return words.every((word) => text.includes(word));
  };
  return groups
    .map(({ title, commands }) => ({ title, commands: commands.filter(matches) }))
    .filter((group) => group.commands.length > 0);
}

function areaCommand({ id, titleKey, icon }: Area): Command {
  return { id: `area-${id}`, label: t(titleKey), icon, keywords: [id], run: () => route.go(id) };
}

/** A view is found by its name in every language, and by that of its area. */
function viewCommands({ id, titleKey, icon, views = [] }: Area): Command[] {
  return views.map((view) => ({
    id: `view-${id}-${view.id}`,
    label: t(view.titleKey),
    hint: t(titleKey),
    icon,
    keywords: [view.id, id, t(titleKey), ...LOCALES.map((locale) => formatMessage(locale, view.titleKey))],
    run: () => route.go(id, { ...openTable(), view: view.id }),
  }));
}

function openTable(): RouteParams {
  const { table } = route.params;
  return table === undefined ? {} : { table };
}

function tableCommand(table: TableInfo, tables: readonly TableInfo[]): Command {
  const { tableId, name, rowCount } = table;
  const hint = t('app.rows', { rows: rowCount });
  return {
    id: `table-${tableId}`,
    label: tableName(table, tables),
    hint,
    icon: 'table',
    keywords: [name],
    run: () => route.go('data', { table: tableId }),
  };
}

function actionCommands(): Command[] {
  const otherLocales = LOCALES.filter((locale) => locale !== i18n.locale);
  const otherTheme = theme.theme === 'dark' ? 'light' : 'dark';
  return [
    {
      id: 'settings',
      label: t('app.settings'),
      icon: 'settings',
      keywords: ['settings', 'preferences'],
      run: () => overlay.open('settings'),
    },
    {
      id: 'shortcuts',
      label: t('app.shortcuts'),
      icon: 'keyboard',
      keywords: ['keyboard', 'help'],
      run: () => overlay.open('shortcuts'),
    },
    {
      id: 'theme',
      label: t(otherTheme === 'dark' ? 'app.useDark' : 'app.useLight'),
      icon: otherTheme === 'dark' ? 'moon' : 'sun',
      keywords: ['theme', 'dark', 'light'],
      run: () => theme.choose(otherTheme),
    },
    ...otherLocales.map((locale): Command => ({
      id: `language-${locale}`,
      label: LOCALE_NAMES[locale],
      hint: t('app.language'),
      icon: 'language',
      keywords: ['language', locale],
      run: () => i18n.choose(locale),
    })),
  ];
}
