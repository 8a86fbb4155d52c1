import { ClienteleError } from '../contract/errors';
import type { RejectedRow } from '../contract/tables';
import type { Database } from './database';
import type { ClienteleSchema, Manifest, RejectedPlace } from './schema';
import { tableChanged, tableGone } from './storage-error';

/** Where the rejected rows of a table lie, in their order. */
export function rejectedPlaces({ tableId, rejected, rejectedCount }: RejectedManifest): readonly RejectedPlace[] {
  return rejected ?? (rejectedCount > 0 ? [{ id: tableId, rows: rejectedCount }] : []);
}

export type RejectedManifest = Pick<Manifest, 'tableId' | 'rejected' | 'rejectedCount'>;

export function rejectedKey({ id, chunk }: RejectedPlace): ClienteleSchema['rejected']['key'] {
  return chunk === undefined ? id : [id, chunk];
}

/**
 * The rows of one place.
 * @throws ClienteleError `storage-corrupt` when they are missing, `table-changed` when the manifest is no longer the
 * table's, `table-not-found` when the table has none any more
 */
export async function readRejected(
  database: Database,
  manifest: Manifest,
  place: RejectedPlace,
): Promise<readonly RejectedRow[]> {
  const [rows, present] = await database.use(async (connection) => {
    const found = await connection.get('rejected', rejectedKey(place));
    return [found, found?.length === place.rows ? undefined : await connection.get('manifests', manifest.tableId)];
  });
  if (rows?.length === place.rows) return rows;
  if (!present || present.deleted === true) throw tableGone(manifest);
  if (present.contents !== manifest.contents) throw tableChanged(manifest);
  throw new ClienteleError(
    'storage-corrupt',
    `Rows of "${manifest.name}" that were set aside are damaged. Import the file again; the table itself still opens.`,
    { table: manifest.name },
  );
}

/** Rejected rows by their places among all, in ascending order; places that there are not are left out. */
export async function rejectedAt(
  database: Database,
  manifest: Manifest,
  indices: Iterable<number>,
): Promise<Map<number, RejectedRow>> {
  const found = new Map<number, RejectedRow>();
  const wanted = [...new Set(indices)].sort((a, b) => a - b);
  let from = 0;
  for (const place of rejectedPlaces(manifest)) {
    const inside = wanted.filter((index) => index >= from && index < from + place.rows);
    if (inside.length > 0) {
      const rows = await readRejected(database, manifest, place);
      for (const index of inside) found.set(index, rows[index - from]!);
    }
    from += place.rows;
  }
  return found;
}
