import { commit, withdraw, type Commit } from '../storage/commit';
import type { Database } from '../storage/database';
import type { StoredResult } from '../storage/schema';
import type { Job } from './job';

/**
 * Makes what a job made exist. A job that is cancelled while this is under way keeps nothing: the commit is taken
 * back, and where that fails the job has succeeded instead.
 * @returns the result of the same inputs that was there first, in whose favour nothing was kept; else `null`
 * @throws ClienteleError `cancelled`
 */
export async function keep(database: Database, job: Job, made: Commit): Promise<StoredResult | null> {
  job.check();
  const twin = await commit(database, made);
  if (twin || !job.signal.aborted) return twin;
  const taken = await withdraw(database, made).then(
    () => true,
    () => false,
  );
  if (taken) job.check();
  return null;
}
