import { afterEach, describe, expect, it, vi } from 'vitest';
import { umapPlaces } from '../../src/compute/umap-places';
import { UmapServer, type UmapNeighbours } from '../../src/compute/umap-server';
import { ClienteleError } from '../../src/contract/errors';

const options = { nNeighbors: 6, minDist: 0.1, nEpochs: 23, seed: 5 };
const freely = () => Promise.resolve();

/** Rows on a ring: the neighbours of each are those on both sides of it. */
function ring(count: number, k: number): UmapNeighbours {
  const near = { k, rows: new Uint32Array(count * k), distances: new Float64Array(count * k) };
  for (let row = 0; row < count; row++) {
    for (let at = 0; at < k; at++) {
      const step = Math.ceil(at / 2);
      near.rows[row * k + at] = (row + (at % 2 === 0 ? step : count - step)) % count;
      near.distances[row * k + at] = step;
    }
  }
  return near;
}

async function alone() {
  const server = new UmapServer();
  await server.begin(ring(60, 6), options);
  server.advance(options.nEpochs);
  return server.places();
}

afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

describe('umapPlaces', () => {
  it('gives in a worker what one thread gives, and ends the worker', async () => {
    const ended = vi.spyOn(Worker.prototype, 'terminate');
    const fractions: number[] = [];
    const places = await umapPlaces(ring(60, 6), options, (fraction) => {
      fractions.push(fraction);
      return freely();
    });
    expect(places).toEqual(await alone());
    expect(places.x).toHaveLength(60);
    expect(new Set(places.x).size).toBe(60);
    expect(ended).toHaveBeenCalledOnce();
    expect(fractions.every((fraction) => fraction >= 0 && fraction <= 1)).toBe(true);
  });

  it('ends the worker in the middle of its graph once the caller wants to stop', async () => {
    const ended = vi.spyOn(Worker.prototype, 'terminate');
    const cancelled = new ClienteleError('cancelled', 'Cancelled.');
    const near = ring(1_500, 200);
    const stopped = umapPlaces(near, { ...options, nNeighbors: 200 }, () => Promise.reject(cancelled));
    await expect(stopped).rejects.toBe(cancelled);
    expect(ended).toHaveBeenCalledOnce();
  });

  it('goes on in this thread where the worker is lost', async () => {
    vi.stubGlobal(
      'Worker',
      class extends Worker {
        override postMessage(): void {
          this.dispatchEvent(new ErrorEvent('error'));
        }
      },
    );
    expect(await umapPlaces(ring(60, 6), options, freely)).toEqual(await alone());
  });
});
