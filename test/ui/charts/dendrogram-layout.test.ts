import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cutDendrogram, dendrogram } from '../../../src/domain/segments/dendrogram';
import { clustersBelow, cutBranches, cutHeight, dendrogramLayout } from '../../../src/ui/charts/dendrogram-layout';

/** Rows 0 and 1 at height 1, 2 and 3 at 2, all at 5. */
const tree = dendrogram(4, [
  { a: 0, b: 1, height: 1 },
  { a: 2, b: 3, height: 2 },
  { a: 0, b: 2, height: 5 },
]);

/** Trees that join the rows one after another, at whatever heights. */
const trees = fc.uniqueArray(fc.integer({ min: 1, max: 10_000 }), { minLength: 1, maxLength: 60 }).map((heights) =>
  dendrogram(
    heights.length + 1,
    heights.map((height, at) => ({ a: at, b: at + 1, height })),
  ),
);

test('a small tree is drawn whole', () => {
  const { leaves, forks } = dendrogramLayout(tree, 10);
  expect(leaves).toEqual([0, 1, 2, 3].map((row) => ({ x: row + 0.5, rows: 1, firstRow: row })));
  expect(forks.at(-1)).toEqual({ merge: 2, height: 5, from: [1, 1], to: [3, 2], firstRow: 0 });
});

test('of a larger one the top, with the rows of each branch', () => {
  const { leaves, forks } = dendrogramLayout(tree, 2);
  expect(leaves.map(({ rows }) => rows)).toEqual([2, 2]);
  expect(forks).toEqual([{ merge: 2, height: 5, from: [0.5, 1], to: [1.5, 2], firstRow: 0 }]);
});

test('the branches of any tree hold every row once, and no more of them are drawn than asked for', () => {
  fc.assert(
    fc.property(trees, fc.integer({ min: 2, max: 40 }), (any, most) => {
      const { leaves, forks } = dendrogramLayout(any, most);
      expect(leaves).toHaveLength(Math.min(most, any.rows));
      expect(forks).toHaveLength(leaves.length - 1);
      expect(leaves.reduce((sum, { rows }) => sum + rows, 0)).toBe(any.rows);
      expect(new Set(leaves.map(({ firstRow }) => firstRow)).size).toBe(leaves.length);
    }),
  );
});

test('the height of a cut and the clusters below it are one', () => {
  fc.assert(
    fc.property(trees, fc.nat(), (any, seed) => {
      const clusters = 1 + (seed % any.rows);
      const below = clustersBelow(any, cutHeight(any, clusters), any.rows);
      expect(below).toBe(clusters);
      expect(new Set(cutDendrogram(any, below)).size).toBe(clusters);
    }),
  );
});

test('the clusters of a cut stand beside each other, each with its branches', () => {
  const layout = dendrogramLayout(tree, 10);
  expect(cutBranches(layout, [1, 1, 0, 0])).toEqual([
    { label: 1, rows: 2, from: 0, to: 2 },
    { label: 0, rows: 2, from: 2, to: 4 },
  ]);
  expect(cutBranches(dendrogramLayout(tree, 2), [0, 0, 0, 0])).toEqual([{ label: 0, rows: 4, from: 0, to: 2 }]);
});

test('every cluster of any cut is one stretch of the tree', () => {
  fc.assert(
    fc.property(trees, fc.integer({ min: 1, max: 12 }), (any, clusters) => {
      const count = Math.min(clusters, any.rows);
      const labels = cutDendrogram(any, count);
      const branches = cutBranches(dendrogramLayout(any, 40), labels);
      expect(branches.map(({ label }) => label).toSorted((a, b) => a - b)).toEqual(
        Array.from({ length: count }, (_, label) => label),
      );
      const sizes = Array.from({ length: count }, (_, label) => labels.filter((other) => other === label).length);
      expect(branches.map(({ rows }) => rows)).toEqual(branches.map(({ label }) => sizes[label]));
    }),
  );
});
