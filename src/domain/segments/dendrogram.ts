import type { Merge } from './linkage';

/** Merges from the lowest up; cluster `rows + i` is what merge `i` made, those below `rows` are single rows. */
export interface Dendrogram {
  readonly rows: number;
  readonly left: Uint32Array;
  readonly right: Uint32Array;
  readonly height: Float64Array;
  /** Rows in the cluster that each merge made. */
  readonly size: Uint32Array;
}

/** Puts merges in order and numbers the clusters, as SciPy's `linkage` does. */
export function dendrogram(rows: number, merges: readonly Merge[]): Dendrogram {
  const sorted = merges.toSorted((a, b) => a.height - b.height);
  const clusters = new DisjointSets(rows);
  const [left, right, size] = [0, 1, 2].map(() => new Uint32Array(sorted.length)) as [
    Uint32Array,
    Uint32Array,
    Uint32Array,
  ];
  const number = Uint32Array.from({ length: rows }, (_, row) => row);
  const counts = new Uint32Array(rows).fill(1);
  sorted.forEach((merge, i) => {
    const [a, b] = [clusters.root(merge.a), clusters.root(merge.b)];
    left[i] = Math.min(number[a]!, number[b]!);
    right[i] = Math.max(number[a]!, number[b]!);
    size[i] = counts[a]! + counts[b]!;
    clusters.parent[a] = b;
    counts[b] = size[i]!;
    number[b] = rows + i;
  });
  return { rows, left, right, height: Float64Array.from(sorted, ({ height }) => height), size };
}

/** How many clusters there are below a height: merges at that height still count. */
export function clustersAt({ rows, height }: Dendrogram, cut: number): number {
  return rows - height.filter((each) => each <= cut).length;
}

/** The cluster of each row, from 0 on in the order of their first rows, where `count` clusters are left. */
export function cutDendrogram({ rows, left, right }: Dendrogram, count: number): Uint32Array {
  const clusters = new DisjointSets(2 * rows - 1);
  for (let i = 0; i < rows - count; i++) {
    clusters.parent[clusters.root(left[i]!)] = rows + i;
    clusters.parent[clusters.root(right[i]!)] = rows + i;
  }
  const labels = new Map<number, number>();
  return Uint32Array.from({ length: rows }, (_, row) => {
    const root = clusters.root(row);
    const label = labels.get(root) ?? labels.size;
    labels.set(root, label);
    return label;
  });
}

/** The rows in an order in which no two merges cross: that in which a dendrogram is drawn. */
export function leafOrder({ rows, left, right }: Dendrogram): Uint32Array {
  const order = new Uint32Array(rows);
  const stack = [2 * rows - 2];
  let at = 0;
  for (let cluster = stack.pop(); cluster !== undefined; cluster = stack.pop()) {
    if (cluster < rows) order[at++] = cluster;
    else stack.push(right[cluster - rows]!, left[cluster - rows]!);
  }
  return order;
}

/** Union and find with halved paths (Tarjan & van Leeuwen 1984). */
class DisjointSets {
  readonly parent: Uint32Array;

  constructor(size: number) {
    this.parent = Uint32Array.from({ length: size }, (_, i) => i);
  }

  root(member: number): number {
    const { parent } = this;
    let at = member;
    while (parent[at] !== at) {
      parent[at] = parent[parent[at]!]!;
      at = parent[at]!;
    }
    return at;
  }
}
