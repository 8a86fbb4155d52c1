import { wrap, type Remote } from 'comlink';
import { spawnUmap } from '#spawn-umap';
import { ClienteleError } from '../contract/errors';
import { UmapServer, type UmapNeighbours, type UmapOptions, type UmapPlaces } from './umap-server';

type Tick = (fraction: number) => Promise<void>;

/** Between two looks at whether the caller wants to stop. */
const LOOK_MS = 40;
/** Epochs between two messages to a worker. */
const EPOCHS = 5;
/** The part of the work that the graph takes. */
const GRAPH_SHARE = 0.1;

/**
 * A map of rows that keeps neighbours together (McInnes, Healy & Melville 2018), in a worker, which is ended at once where
 * `tick` throws; in this thread where there are no workers, or where this one is lost.
 *
 * @param tick called many times a second
 */
export async function umapPlaces(near: UmapNeighbours, options: UmapOptions, tick: Tick): Promise<UmapPlaces> {
  if (typeof Worker === 'function') {
    try {
      return await inWorker(near, options, tick);
    } catch (error) {
      if (!(error instanceof ClienteleError && error.code === 'engine-lost')) throw error;
    }
  }
  return steps(new UmapServer(), near, options, 1, tick);
}

async function inWorker(near: UmapNeighbours, options: UmapOptions, tick: Tick): Promise<UmapPlaces> {
  const worker = spawnUmap();
  const stopped = new Promise<never>((_, reject) => {
    const lost = (): void => reject(new ClienteleError('engine-lost', 'The worker that drew a map was lost.'));
    worker.addEventListener('error', lost);
    worker.addEventListener('messageerror', lost);
  });
  try {
    let reached = 0;
    const whole = steps(wrap<UmapServer>(worker), near, options, EPOCHS, (fraction) => {
      reached = fraction;
      return Promise.resolve();
    });
    const made = Promise.race([whole, stopped]);
    made.catch(() => undefined);
    for (;;) {
      const found = await Promise.race([made, later(LOOK_MS)]);
      await tick(reached);
      if (found !== null) return found;
    }
  } finally {
    worker.terminate();
  }
}

async function steps(
  server: UmapServer | Remote<UmapServer>,
  near: UmapNeighbours,
  options: UmapOptions,
  epochs: number,
  tick: Tick,
): Promise<UmapPlaces> {
  await tick(0);
  await server.begin(near, options);
  for (let epoch = 0; epoch < options.nEpochs; epoch += epochs) {
    await tick(GRAPH_SHARE + ((1 - GRAPH_SHARE) * epoch) / options.nEpochs);
    await server.advance(Math.min(epochs, options.nEpochs - epoch));
  }
  return server.places();
}

function later(ms: number): Promise<null> {
  return new Promise((resolve) => {
    setTimeout(() => resolve(null), ms);
  });
}
