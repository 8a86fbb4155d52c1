import { commit, withdraw, type Commit } from '../storage/commit';
import type { Database } from '../storage/database';
import type { Job } from './job';

/**
 * Makes what a job made exist. A job that is cancelled while this is under way keeps nothing: the commit is taken
 * back, and where that fails the job has succeeded instead.
 * @throws ClienteleError `cancelled`
 */
export async function keep(database: Database, job: Job, made: Commit): Promise<void> {
  job.check();
  await commit(database, made);
  if (!job.signal.aborted) return;
  const taken = await withdraw(database, made).then(
    () => true,
    () => false,
  );
  if (taken) job.check();
}
