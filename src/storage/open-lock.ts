import { holdLock } from './hold-lock';

const LOCK_NAME = 'clientele-open';

/** Without Web Locks (a page over plain http) younger unfinished tables are taken to be another tab's. */
const UNLOCKED_GRACE_MS = 3_600_000;

/**
 * Runs `sweep` if no other tab has the store open. It gets the age in milliseconds from which unfinished
 * tables may be swept: any age when alone.
 */
export async function whenAlone(sweep: (minimumAgeMs: number) => Promise<void>): Promise<void> {
  if (!('locks' in navigator)) return sweep(UNLOCKED_GRACE_MS);
  await navigator.locks.request(LOCK_NAME, { ifAvailable: true }, async (lock) => {
    if (lock) await sweep(0);
  });
}

/**
 * Marks the store as open for as long as this worker lives. Resolves once no other tab sweeps: what is written
 * before that could be taken for half-made.
 */
export function holdOpen(): Promise<void> {
  return holdLock(LOCK_NAME, 'shared');
}
