import type { TableInfo } from '../../contract/tables';

const DEFAULTS: Readonly<Record<string, unknown>> = { refunds: 'net', timeUnit: 'day' };
/** What is no choice of how figures are made. */
const ASIDE: readonly string[] = ['table', 'join', 'preview'];

/** Whether nothing of how the customers were made was chosen. Tables joined to them are not asked about: those stay the same. */
function madeByDefault({ madeBy }: TableInfo): boolean {
  if (madeBy?.analysis !== 'customers.features') return false;
  return Object.entries(madeBy.parameters).every(
    ([name, value]) => value === undefined || ASIDE.includes(name) || value === DEFAULTS[name],
  );
}

/**
 * Whether customers whose purchases changed are made anew without a question: where the app chose how they are made, and nothing
 * that they rest on would have to be made anew before.
 */
export function renewsItself(table: TableInfo, tables: readonly TableInfo[]): boolean {
  const { stale = [] } = table;
  return (
    stale.length > 0 &&
    stale.every(({ reason }) => reason === 'changed') &&
    madeByDefault(table) &&
    tables.every(({ tableId, stale: changed = [] }) => !table.madeBy?.sources.includes(tableId) || changed.length === 0)
  );
}
