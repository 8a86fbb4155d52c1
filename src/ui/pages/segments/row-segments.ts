import type { CallOptions, Client } from '../../../client/client';
import type { TableInfo } from '../../../contract/tables';
import { labelColumn } from './segmentations';

/** The segment of each of some rows of a table, by their places, out of the table that carries the segments. */
export async function rowSegments(
  client: Pick<Client, 'run'>,
  table: Pick<TableInfo, 'tableId'>,
  labels: TableInfo,
  rows: readonly number[],
  options: CallOptions,
): Promise<ReadonlyMap<number, string>> {
  const column = labelColumn(labels);
  if (column === undefined || rows.length === 0) return new Map();
  const request = { table: table.tableId, labels: { table: labels.tableId, column }, rows: [...rows] };
  const { segments, places } = await client.run('segments.match', request, options);
  return new Map(
    rows.flatMap((row, at): [number, string][] => {
      const segment = segments[places[at] ?? -1];
      return segment === undefined ? [] : [[row, segment]];
    }),
  );
}
