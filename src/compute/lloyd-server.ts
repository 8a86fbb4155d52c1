import { transfer } from 'comlink';
import type { ClusterSums } from '../domain/segments/kmeans-centers';
import { blockInertias, forgetLabels, ownDistances, recount, type RowShare } from '../domain/segments/kmeans-share';
import type { CenterTravel } from '../domain/segments/kmeans-travel';
import type { Matrix } from '../domain/stats/matrix';
import { finish } from '../domain/stats/steps';
import { labelledRows, type LabelledRows } from './simd-rows';

/** Lloyd's iterations on a share of the rows, as one thread holds it. What it gives is of each block, in their order. */
export class LloydServer {
  #rows: LabelledRows | null = null;

  load(data: Matrix, nClusters: number): void {
    this.#rows = labelledRows(data, nClusters);
  }

  /** Forgets all labels: a new run begins. */
  begin(): void {
    forgetLabels(this.#own.share);
  }

  /** Labels the rows, and gives how many changed and the sums over the rows of each label. */
  assign(centers: Matrix, travel: CenterTravel | null): ClusterSums & { readonly changed: number } {
    const changed = this.#own.assign(centers, travel);
    const { sums, counts } = copiedSums(this.#own.share);
    return transfer({ changed, sums, counts }, [sums.buffer, counts.buffer]);
  }

  /** Sums without what rounding has left in those that `assign` keeps up to date. */
  exactSums(): ClusterSums {
    finish(recount(this.#own.share));
    return copiedSums(this.#own.share);
  }

  /** The label of each row, and the inertia. */
  outcome(centers: Matrix): { readonly labels: Uint32Array; readonly inertias: Float64Array } {
    const labels = this.#own.share.labels.slice();
    const inertias = finish(blockInertias(this.#own.share, centers));
    return transfer({ labels, inertias }, [labels.buffer]);
  }

  /** The label of each row, and its squared distance from the center of that label. */
  distances(centers: Matrix): { readonly labels: Uint32Array; readonly distances: Float64Array } {
    const labels = this.#own.share.labels.slice();
    const distances = finish(ownDistances(this.#own.share, centers));
    return transfer({ labels, distances }, [labels.buffer, distances.buffer]);
  }

  get #own(): LabelledRows {
    if (!this.#rows) throw new Error('No rows were loaded.');
    return this.#rows;
  }
}

/** A message takes the whole memory behind a view along: copies take themselves alone. */
function copiedSums({ sums, counts }: RowShare): ClusterSums {
  return { sums: sums.slice(), counts: counts.slice() };
}
