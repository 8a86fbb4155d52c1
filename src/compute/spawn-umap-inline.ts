import UmapWorker from './umap.worker.ts?worker&inline';

/** A worker for a map out of the engine itself, for the single file. */
export function spawnUmap(): Worker {
  return new UmapWorker({ name: 'clientele-umap' });
}
