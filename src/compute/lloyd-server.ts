import { addRows, emptySums, type ClusterSums } from '../domain/segments/kmeans-centers';
import { assignShare, ownDistances, rowShare, type RowShare } from '../domain/segments/kmeans-share';
import type { CenterTravel } from '../domain/segments/kmeans-travel';
import type { Matrix } from '../domain/stats/matrix';
import { finish } from '../domain/stats/steps';

/** Lloyd's iterations on a share of the rows, as one thread holds it. */
export class LloydServer {
  #data: Matrix | null = null;
  #share: RowShare | null = null;

  load(data: Matrix): void {
    this.#data = data;
  }

  /** Forgets all labels: a new run begins. */
  begin(nClusters: number): void {
    if (this.#data) this.#share = rowShare(this.#data, nClusters);
  }

  /** Labels the rows, and gives how many changed and the sums over the rows of each label. */
  assign(centers: Matrix, travel: CenterTravel | null): ClusterSums & { readonly changed: number } {
    const changed = finish(assignShare(this.#own, centers, travel));
    return { changed, ...this.#own.sums };
  }

  /** Sums without what rounding has left in those that `assign` keeps up to date. */
  exactSums(): ClusterSums {
    const { data, labels, sums } = this.#own;
    const exact = emptySums(sums.counts.length, data.columns);
    addRows(data, labels, exact, 0, data.rows);
    return exact;
  }

  /** The label of each row, and its squared distance from the center of that label. */
  outcome(centers: Matrix): { readonly labels: Uint32Array; readonly distances: Float64Array } {
    return { labels: this.#own.labels, distances: finish(ownDistances(this.#own, centers)) };
  }

  get #own(): RowShare {
    if (!this.#share) throw new Error('No rows were loaded.');
    return this.#share;
  }
}
