import type { TableInfo } from '../../../contract/tables';
import { isTransactions } from '../../app/find-tables';

/** What a table of histories tells of each customer: x, t_x, T, and the mean money of a repeat purchase. */
export const HISTORY_PARTS = ['frequency', 'recency', 'T', 'monetaryValue'] as const;
export type HistoryPart = (typeof HISTORY_PARTS)[number];

/** What each is called in customer features and in published summaries, best first. */
const NAMES: Readonly<Record<HistoryPart, readonly string[]>> = {
  frequency: ['frequency', 'x'],
  recency: ['recency', 't_x', 'tx'],
  T: ['t'],
  monetaryValue: ['repeatordervalue', 'zbar', 'averageordervalue', 'monetaryvalue', 'monetary'],
};

const numbers = (table: TableInfo): string[] =>
  table.columns.filter(({ type }) => type === 'number').map(({ name }) => name);

/** The column of a part: the one chosen if the table has it, else the one of a conventional name. */
export function historyColumn(table: TableInfo, part: HistoryPart, chosen: string | undefined): string | undefined {
  const names = numbers(table);
  if (chosen !== undefined && names.includes(chosen)) return chosen;
  for (const wanted of NAMES[part]) {
    const found = names.find((name) => name.toLowerCase() === wanted);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Whether purchase histories are in it, or can be made of it. */
export function hasHistories(table: TableInfo): boolean {
  const told = (part: HistoryPart): boolean => historyColumn(table, part, undefined) !== undefined;
  return isTransactions(table) || (told('frequency') && told('recency') && told('T'));
}

/** The columns of all parts, as the analyses are asked for them; none where the histories are made of purchases. */
export function historyColumns(
  table: TableInfo,
  chosen: Readonly<Partial<Record<HistoryPart, string | undefined>>>,
  parts: readonly HistoryPart[] = HISTORY_PARTS,
): Partial<Record<HistoryPart, string>> {
  if (isTransactions(table)) return {};
  return Object.fromEntries(
    parts.flatMap((part) => {
      const column = historyColumn(table, part, chosen[part]);
      return column === undefined ? [] : [[part, column]];
    }),
  );
}
