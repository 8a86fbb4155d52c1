import type { Manifest } from '../storage/schema';
import { removeReplaced, swap, type Swap } from '../storage/swap';
import { newId } from '../storage/table-id';
import type { Job } from './job';
import { rolesChangedSince } from './roles-since';
import type { Services } from './services';

/**
 * Gives a table the contents that a job made for it, and removes the former. A job that is cancelled while this is under
 * way changes nothing: the former contents are put back, and where that fails the job has succeeded instead.
 * @param former what `made` takes the place of beside the manifest
 * @throws ClienteleError `cancelled`, and as `swap` does
 */
export async function keepSwap(
  { database, announceTables }: Services,
  job: Job,
  made: Swap,
  former: Pick<Swap, 'sources'> = {},
): Promise<Manifest> {
  job.check();
  let before = made.from;
  const change = (present: Manifest): Manifest => made.change((before = present));
  const manifest = await swap(database, { ...made, change });
  if (job.signal.aborted) {
    const back = {
      from: manifest,
      contents: newId('c'),
      change: (present: Manifest) => ({ ...before, columns: rolesChangedSince(manifest, present, before) }),
      forgetResults: true,
      ...former,
    };
    const taken = await swap(database, back).then(
      () => true,
      () => false,
    );
    if (taken) job.check();
  }
  // What cannot be removed now is swept at the next start.
  await removeReplaced(database, made.from, manifest).catch(() => undefined);
  announceTables();
  return manifest;
}
