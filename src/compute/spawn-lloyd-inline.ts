import LloydWorker from './lloyd.worker.ts?worker&inline';

/** A worker for a share of the rows out of the engine itself, for the single file. */
export function spawnLloyd(): Worker {
  return new LloydWorker({ name: 'clientele-lloyd' });
}
