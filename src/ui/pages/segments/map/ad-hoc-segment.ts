import type { CallOptions, Client } from '../../../../client/client';
import type { Cell, TableInfo } from '../../../../contract/tables';
import { csvText } from '../../../../domain/table/csv';
import { isInside } from '../../../charts/lasso';
import type { Point } from '../../../charts/plane';
import { readCells } from '../read-cells';
import { idColumn } from '../segmentations';

export interface AdHocNames {
  /** Of the chosen, and of everyone else. */
  readonly chosen: string;
  readonly others: string;
}

/**
 * A table of segments as CSV: everyone, by id or, without ids, by the number of the row from 1 on.
 *
 * @param places whether each row is chosen; null for those that are not known
 */
export function adHocCsv(
  ids: readonly Cell[] | null,
  places: readonly (boolean | null)[],
  { chosen, others }: AdHocNames,
): string {
  return csvText(
    [ids ? 'customerId' : 'row', 'segment'],
    places.map((inside, row) => [
      ids ? String(ids[row] ?? '') : String(row + 1),
      inside === null ? null : inside ? chosen : others,
    ]),
    { rawFormulas: true },
  );
}

/** Which rows of a table of scores lie within a line; null where a row has no score. */
export function insideScores(scores: readonly (readonly Cell[])[], line: readonly Point[]): (boolean | null)[] {
  return scores.map(([x, y = 0]) => (typeof x === 'number' && typeof y === 'number' ? isInside(line, [x, y]) : null));
}

/** Of every row: whether it is chosen, and null for those that were not drawn. */
export function insideRows(rowCount: number, drawn: readonly number[], chosen: readonly number[]): (boolean | null)[] {
  const places = new Array<boolean | null>(rowCount).fill(null);
  for (const row of drawn) places[row] = false;
  for (const row of chosen) places[row] = true;
  return places;
}

/** Stores a segment that was chosen by hand, and everyone else beside it; gives the id of its table. */
export async function storeAdHoc(
  client: Client,
  table: TableInfo,
  places: readonly (boolean | null)[],
  names: AdHocNames,
  options: CallOptions,
): Promise<string> {
  const id = idColumn(table);
  const ids = id === undefined ? null : await readCells(client, table, [id], options);
  const text = adHocCsv(ids && ids.map(([cell]) => cell ?? null), places, names);
  const key = id === undefined ? 'row' : 'customerId';
  const { tableId } = await client.importTable(text, {
    ...options,
    name: `${table.name}: ${names.chosen}`,
    types: { [key]: 'text', segment: 'text' },
    header: true,
    delimiter: ',',
    ...(id !== undefined && { roles: { customerId: 'customerId' } }),
    keepOriginal: false,
  });
  return tableId;
}
