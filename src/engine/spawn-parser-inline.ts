import ParseWorker from './parse.worker.ts?worker&inline';

/** A reader of segments out of the engine itself, for the single file. */
export function spawnParser(): Worker {
  return new ParseWorker({ name: 'clientele-parser' });
}
