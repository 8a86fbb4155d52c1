import type { Client } from '../../../client/client';
import type { Cell } from '../../../contract/tables';
import type { TableProfile } from '../../../domain/quality/profile-table';

/** The places of rows that repeat others, each group beside the row that it repeats. */
export function duplicatePairs(examples: TableProfile['duplicateExamples']): number[] {
  const groups = new Map<number, number[]>();
  for (const { row, sameAs } of examples) groups.set(sameAs, [...(groups.get(sameAs) ?? []), row]);
  return Array.from(groups, ([first, others]) => [first, ...others]).flat();
}

/** Those rows, their number from 1 before their cells. */
export async function readPairs(client: Client, tableId: string, places: readonly number[]): Promise<Cell[][]> {
  const pages = await Promise.all(places.map((offset) => client.readRows(tableId, { offset, limit: 1 })));
  return pages.flatMap(({ rows }, at) => rows.map((cells) => [places[at]! + 1, ...cells]));
}
