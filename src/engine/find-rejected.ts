import type { RejectedRow, RejectedSearch } from '../contract/tables';
import { readRejected, rejectedPlaces } from '../storage/rejected-store';
import type { Job } from './job';
import type { Services } from './services';

/** Places of the rejected rows in whose line, file, reason or text all words are found. */
export async function findRejected(
  { database, tables }: Services,
  job: Job,
  tableId: string,
  { search, reasons = {} }: RejectedSearch,
): Promise<Uint32Array> {
  const manifest = await tables.manifest(tableId);
  const words = search.toLocaleLowerCase().split(/\s+/).filter(Boolean);
  const told = new Map(Object.entries(reasons));
  const found: number[] = [];
  let from = 0;
  for (const place of rejectedPlaces(manifest)) {
    const rows = await readRejected(database, manifest, place);
    for (const [index, row] of rows.entries()) if (holds(row, words, told)) found.push(from + index);
    from += place.rows;
    await job.tick({ fraction: from / manifest.rejectedCount, rows: from, note: '' });
  }
  return Uint32Array.from(found);
}

function holds(
  { line, reason, text, source = '' }: RejectedRow,
  words: readonly string[],
  told: ReadonlyMap<string, string>,
): boolean {
  const haystack = `${line} ${source} ${told.get(reason) ?? reason} ${text}`.toLocaleLowerCase();
  return words.every((word) => haystack.includes(word));
}
