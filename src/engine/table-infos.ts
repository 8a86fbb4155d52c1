import type { TableInfo } from '../contract/tables';
import type { Services } from './services';
import { Staleness } from './staleness';
import { tableInfo } from './table-info';

/** Every table, oldest first, with what it was made from that changed since. */
export async function tableInfos({ tables }: Services): Promise<TableInfo[]> {
  const manifests = await tables.list();
  const staleness = new Staleness(manifests);
  return manifests.map((manifest) => tableInfo(manifest, staleness.of(manifest)));
}
