import { afterEach, describe, expect, it, vi } from 'vitest';
import { kmeansInWorkers } from '../../src/compute/kmeans-in-workers';
import { LloydWorkers } from '../../src/compute/lloyd-workers';
import { ClienteleError } from '../../src/contract/errors';
import { kmeans } from '../../src/domain/segments/kmeans';
import { lloyd, meanVariance } from '../../src/domain/segments/kmeans-lloyd';
import type { Matrix } from '../../src/domain/stats/matrix';
import { finish, type Steps } from '../../src/domain/stats/steps';
import { blobs } from '../domain/segments/blobs';

// More rows than two blocks hold.
const { data } = blobs([20_000, 15_000, 5_000], 3, 4);
const start: Matrix = { rows: 4, columns: 3, values: data.values.slice(0, 12) };
const variance = finish(meanVariance(data));
const freely = () => Promise.resolve();
const settings = [
  { maxIter: 300, tol: 0 },
  { maxIter: 300, tol: 1e-3 },
  { maxIter: 3, tol: 0 },
];

let pool: LloydWorkers | null = null;
afterEach(() => {
  pool?.end();
  vi.unstubAllGlobals();
});

describe('LloydWorkers', () => {
  it.each(settings.flatMap((options) => [1, 2, 3].map((processors) => ({ processors, options }))))(
    'come to the very same as one thread: %j',
    async ({ processors, options }) => {
      vi.stubGlobal('navigator', { hardwareConcurrency: processors });
      pool = await LloydWorkers.start(data, 4, variance);
      expect(await pool.run(start, options, freely)).toEqual(finish(lloyd(data, start, options)));
    },
  );

  it('runs again from other centers, and gives a cluster that lost its rows another', async () => {
    pool = await LloydWorkers.start(data, 3, variance);
    await pool.run({ ...start, rows: 3, values: start.values.slice(0, 9) }, { maxIter: 5, tol: 0 }, freely);
    const far: Matrix = { rows: 3, columns: 3, values: Float64Array.of(0, 0, 0, 500, 500, 500, 900, 0, 0) };
    const run = await pool.run(far, { maxIter: 300, tol: 0 }, freely);
    expect(run).toEqual(finish(lloyd(data, far, { maxIter: 300, tol: 0 })));
  });

  it('stops while the workers are busy, once the caller says so', async () => {
    pool = await LloydWorkers.start(data, 4, variance);
    const cancelled = new ClienteleError('cancelled', 'Cancelled.');
    const stop = () => Promise.reject(cancelled);
    await expect(pool.run(start, { maxIter: 300, tol: 0 }, stop)).rejects.toBe(cancelled);
  });

  it('fails by name where a worker is lost', async () => {
    const broken = () =>
      new Worker(URL.createObjectURL(new Blob(['throw new Error("lost")'], { type: 'text/javascript' })));
    await expect(LloydWorkers.start(data, 4, variance, broken)).rejects.toMatchObject({ code: 'engine-lost' });
  });
});

describe('kmeansInWorkers', () => {
  const options = { nClusters: 3, nInit: 3, maxIter: 300, tol: 1e-4, seed: 7 };
  const pace = { tick: freely, drive: <T>(steps: Steps<T>) => Promise.resolve(finish(steps)) };

  it('gives the clusters of one thread, from the same starts, and leaves no worker', async () => {
    const ended = vi.spyOn(Worker.prototype, 'terminate');
    const fit = await kmeansInWorkers(data, options, pace);
    expect(fit).toEqual(finish(kmeans(data, options)));
    expect(ended).toHaveBeenCalledTimes(Math.min(3, navigator.hardwareConcurrency));
  });

  it.each([1, 5, 9])('gives the very same as one thread where a worker is lost at message %i', async (last) => {
    let sent = 0;
    vi.stubGlobal(
      'Worker',
      class extends Worker {
        override postMessage(message: unknown, options?: StructuredSerializeOptions | Transferable[]): void {
          if (++sent !== last) return super.postMessage(message, options as StructuredSerializeOptions);
          this.terminate();
          this.dispatchEvent(new ErrorEvent('error'));
        }
      },
    );
    const fit = await kmeansInWorkers(data, options, pace);
    expect(sent).toBeGreaterThanOrEqual(last);
    expect(fit).toEqual(finish(kmeans(data, options)));
  });
});
