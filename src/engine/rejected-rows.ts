import type { RejectedQuery, RejectedRow } from '../contract/tables';
import { rejectedAt } from '../storage/rejected-store';
import type { Services } from './services';

const DEFAULT_LIMIT = 1_000;

/** A page of the rejected rows of a table, or those at certain places. */
export async function rejectedRows(
  { database, tables }: Services,
  tableId: string,
  { places, offset = 0, limit = DEFAULT_LIMIT }: RejectedQuery,
): Promise<RejectedRow[]> {
  const manifest = await tables.manifest(tableId);
  const from = Math.max(0, offset);
  const end = Math.min(from + Math.max(0, limit), manifest.rejectedCount);
  const asked = places ?? Array.from({ length: Math.max(0, end - from) }, (_, index) => from + index);
  return [...(await rejectedAt(database, manifest, asked)).values()];
}
