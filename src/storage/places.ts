import type { Connection } from './database';
import type { CellsPlace, Manifest } from './schema';

/** Where the cells of the column at `index` lie. */
export function cellsPlace({ tableId, columns }: Pick<Manifest, 'tableId' | 'columns'>, index: number): CellsPlace {
  return columns[index]?.cells ?? { id: tableId, index };
}

export function placeKey({ id, index }: CellsPlace): string {
  return `${id}/${index}`;
}

/** Deletes what is stored of single columns. */
export async function removePlaces(connection: Connection, places: readonly CellsPlace[]): Promise<void> {
  if (places.length === 0) return;
  const transaction = connection.transaction(['chunks', 'dictionaries', 'unreadable'], 'readwrite');
  await Promise.all([
    ...places.flatMap(({ id, index }) => [
      transaction.objectStore('chunks').delete(IDBKeyRange.bound([id, index], [id, index, []])),
      transaction.objectStore('dictionaries').delete([id, index]),
      transaction.objectStore('unreadable').delete([id, index]),
    ]),
    transaction.done,
  ]);
}

/** Deletes all cells and rejected rows stored under an id. */
export async function removeCells(connection: Connection, id: string): Promise<void> {
  const transaction = connection.transaction(['chunks', 'dictionaries', 'unreadable', 'rejected'], 'readwrite');
  const everything = IDBKeyRange.bound([id], [id, []]);
  await Promise.all([
    transaction.objectStore('chunks').delete(everything),
    transaction.objectStore('dictionaries').delete(everything),
    transaction.objectStore('unreadable').delete(everything),
    transaction.objectStore('rejected').delete(everything),
    transaction.objectStore('rejected').delete(id),
    transaction.done,
  ]);
}

/** Deletes the files that a table was imported from. */
export async function removeSources(connection: Connection, tableId: string): Promise<void> {
  await connection.delete('sources', IDBKeyRange.bound([tableId], [tableId, []]));
}
