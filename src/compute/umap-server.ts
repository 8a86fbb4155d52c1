import type { UMAP } from 'umap-js';
import { seededRandom } from '../domain/stats/random';

/** The nearest rows of every row, itself first, `k` a row. */
export interface UmapNeighbours {
  readonly k: number;
  readonly rows: Uint32Array;
  readonly distances: Float64Array;
}

export interface UmapOptions {
  readonly nNeighbors: number;
  readonly minDist: number;
  readonly nEpochs: number;
  readonly seed: number;
}

/** Both coordinates of every row. */
export interface UmapPlaces {
  readonly x: number[];
  readonly y: number[];
}

/** umap-js as one thread holds it. Making its graph is one long step; where that must be stopped, the thread is ended. */
export class UmapServer {
  #umap: UMAP | null = null;

  async begin({ k, rows, distances }: UmapNeighbours, { seed, ...options }: UmapOptions): Promise<void> {
    const { UMAP: Umap } = await import('umap-js');
    this.#umap = new Umap({ ...options, random: seededRandom(seed) });
    const lists = <T extends Uint32Array | Float64Array>(values: T): number[][] =>
      Array.from({ length: values.length / k }, (_, row) => Array.from(values.subarray(row * k, (row + 1) * k)));
    const indices = lists(rows);
    this.#umap.setPrecomputedKNN(indices, lists(distances));
    // The rows themselves are of no use to it once it has their neighbours, but it counts them.
    this.#umap.initializeFit(indices);
  }

  advance(epochs: number): void {
    for (let epoch = 0; epoch < epochs; epoch++) this.#umap?.step();
  }

  places(): UmapPlaces {
    const points = this.#umap?.getEmbedding() ?? [];
    return { x: points.map(([x]) => x!), y: points.map(([, y]) => y!) };
  }
}
