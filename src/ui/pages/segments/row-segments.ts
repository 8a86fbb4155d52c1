import type { CallOptions, Client } from '../../../client/client';
import type { Cell, TableInfo } from '../../../contract/tables';
import { readCells } from './read-cells';
import { idColumn, labelColumn } from './segmentations';

/**
 * The segment of each customer, as the labels have it; null for those without one.
 *
 * @param ids of the customers; null where segments are matched by place
 * @param labels pairs of id and segment
 */
export function matchedRows(ids: readonly Cell[] | null, labels: readonly (readonly Cell[])[]): (string | null)[] {
  if (!ids) return labels.map(([, segment]) => segmentOf(segment));
  const byId = new Map(labels.map(([id, segment]) => [String(id), segmentOf(segment)]));
  return ids.map((id) => (id === null ? null : (byId.get(String(id)) ?? null)));
}

function segmentOf(cell: Cell | undefined): string | null {
  return cell === null || cell === undefined ? null : String(cell);
}

/** Reads the segment of each row of a table out of the table that carries the segments. */
export async function rowSegments(
  client: Pick<Client, 'readRows'>,
  table: TableInfo,
  labels: TableInfo,
  options: CallOptions,
): Promise<(string | null)[]> {
  const column = labelColumn(labels);
  if (column === undefined) return [];
  const id = idColumn(labels);
  const own = idColumn(table);
  const pairs = await readCells(client, labels, [id ?? column, column], options);
  if (own === undefined || id === undefined || table.tableId === labels.tableId) return matchedRows(null, pairs);
  const ids = await readCells(client, table, [own], options);
  return matchedRows(
    ids.map(([cell]) => cell ?? null),
    pairs,
  );
}
