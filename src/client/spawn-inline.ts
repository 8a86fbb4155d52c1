import EngineWorker from '../engine/engine.worker.ts?worker&inline';

/** The engine out of the page itself, for the single file that opens from `file://`. */
export function spawnEngine(): Worker {
  return new EngineWorker({ name: 'clientele-engine' });
}
