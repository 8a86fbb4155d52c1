import type { TableInfo } from '../../contract/tables';

/** Whether nothing of how the customers were made was chosen. Tables joined to them are not asked about: those stay the same. */
function madeByDefault({ madeBy }: TableInfo): boolean {
  if (madeBy?.analysis !== 'customers.features') return false;
  const asked = { ...madeBy.parameters };
  for (const shared of ['table', 'join', 'preview']) delete asked[shared];
  const { refunds = 'net', timeUnit = 'day', ...chosen } = asked;
  return refunds === 'net' && timeUnit === 'day' && Object.values(chosen).every((value) => value === undefined);
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
