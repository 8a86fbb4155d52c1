/** Merges from the lowest up; cluster `rows + i` is what merge `i` made, those below `rows` are single rows. */
export interface Tree {
  readonly left: ArrayLike<number>;
  readonly right: ArrayLike<number>;
  readonly height: ArrayLike<number>;
  readonly size: ArrayLike<number>;
}

/** A branch that is drawn whole: all that is merged below it. */
interface Leaf {
  readonly x: number;
  readonly rows: number;
  readonly firstRow: number;
}

/** Two branches that are merged at a height. */
interface Fork {
  /** Place among the merges. */
  readonly merge: number;
  readonly height: number;
  /** Where the two branches stand, and at what height each begins. */
  readonly from: readonly [number, number];
  readonly to: readonly [number, number];
  readonly firstRow: number;
}

export interface DendrogramLayout {
  readonly leaves: readonly Leaf[];
  readonly forks: readonly Fork[];
}

/** The top of a tree with at most so many branches, from left to right at 0.5, 1.5, …. */
export function dendrogramLayout({ left, right, height, size }: Tree, most: number): DendrogramLayout {
  const rows = left.length + 1;
  const firstDrawn = Math.max(0, rows - most);
  const leaves: Leaf[] = [];
  const forks: Fork[] = [];
  const place = (cluster: number): { x: number; y: number; firstRow: number } => {
    const merge = cluster - rows;
    if (merge < firstDrawn) {
      const leaf = { x: leaves.length + 0.5, rows: merge < 0 ? 1 : size[merge]!, firstRow: firstRow(cluster) };
      leaves.push(leaf);
      return { x: leaf.x, y: merge < 0 ? 0 : height[merge]!, firstRow: leaf.firstRow };
    }
    const [a, b] = [place(left[merge]!), place(right[merge]!)];
    forks.push({ merge, height: height[merge]!, from: [a.x, a.y], to: [b.x, b.y], firstRow: a.firstRow });
    return { x: (a.x + b.x) / 2, y: height[merge]!, firstRow: a.firstRow };
  };
  const firstRow = (cluster: number): number => {
    let at = cluster;
    while (at >= rows) at = left[at - rows]!;
    return at;
  };
  if (rows > 1) place(2 * rows - 2);
  return { leaves, forks };
}

/** A cluster of a cut tree: the branches that are drawn of it stand side by side. */
export interface CutBranch {
  readonly label: number;
  readonly rows: number;
  /** From and to where it stands. */
  readonly from: number;
  readonly to: number;
}

/** The clusters of a cut tree from left to right. @param labels the cluster of each row of the tree */
export function cutBranches({ leaves }: DendrogramLayout, labels: ArrayLike<number>): CutBranch[] {
  const branches: CutBranch[] = [];
  for (const { x, rows, firstRow } of leaves) {
    const label = labels[firstRow]!;
    const last = branches.at(-1);
    if (last?.label === label) branches[branches.length - 1] = { ...last, rows: last.rows + rows, to: x + 0.5 };
    else branches.push({ label, rows, from: x - 0.5, to: x + 0.5 });
  }
  return branches;
}

/** A height at which the tree falls into so many clusters: midway between the last merge below and the first above. */
export function cutHeight({ height }: Tree, clusters: number): number {
  const rows = height.length + 1;
  const below = height[rows - clusters - 1] ?? 0;
  const above = height[rows - clusters] ?? below * 1.05;
  return (below + above) / 2;
}

/** How many clusters there are below a height, within bounds. */
export function clustersBelow({ height }: Tree, cut: number, most: number): number {
  let clusters = 1;
  for (let merge = height.length - 1; merge >= 0 && height[merge]! > cut; merge--) clusters++;
  return Math.min(most, clusters);
}
