import type { TableInfo } from '../../../../contract/tables';

/**
 * The table of RFM segments whose names hold for those who moved: one that is open, else the newest of these customers; empty
 * where there is none.
 *
 * @param tables newest first
 * @param open ids of tables that are open
 */
export function rfmNames(
  tables: readonly TableInfo[],
  customers: string,
  open: readonly (string | undefined)[],
): string {
  const made = tables.filter(({ madeBy }) => madeBy?.analysis === 'segments.rfm' && madeBy.sources.includes(customers));
  return (made.find(({ tableId }) => open.includes(tableId)) ?? made[0])?.tableId ?? '';
}
