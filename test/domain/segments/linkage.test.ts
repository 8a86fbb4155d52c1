import { describe, expect, it } from 'vitest';
import { adjustedRand } from '../../../src/domain/segments/adjusted-rand';
import { clustersAt, cutDendrogram, dendrogram, leafOrder } from '../../../src/domain/segments/dendrogram';
import { linkage, type LinkageMethod } from '../../../src/domain/segments/linkage';
import type { Matrix } from '../../../src/domain/stats/matrix';
import { finish } from '../../../src/domain/stats/steps';
import { goldenCases } from './golden';

const grow = (data: Matrix, method: LinkageMethod) => dendrogram(data.rows, finish(linkage(data, method)));
const methods = ['ward', 'average', 'complete', 'single'] as const;
const runs = goldenCases.flatMap(({ name, data, trees }) =>
  methods.map((method) => ({ name, data, method, ...trees[method] })),
);
const line = { rows: 5, columns: 1, values: Float64Array.of(0, 1, 10, 12, 40) };

describe('linkage', () => {
  it.each(runs)('matches SciPy: $method, $name', ({ data, method, heights, labels }) => {
    const tree = grow(data, method);
    expect(Array.from(tree.height)).toEqual(heights.map((height) => expect.closeTo(height, 9) as number));
    expect(
      Object.entries(labels).map(([k, expected]) => adjustedRand(cutDendrogram(tree, Number(k)), expected)),
    ).toEqual([1, 1, 1]);
  });

  it('merges the nearest first, and tells what each merge made', () => {
    expect(grow(line, 'single')).toEqual({
      rows: 5,
      left: Uint32Array.of(0, 2, 5, 4),
      right: Uint32Array.of(1, 3, 6, 7),
      height: Float64Array.of(1, 2, 9, 28),
      size: Uint32Array.of(2, 2, 4, 5),
    });
  });
});

describe('dendrogram', () => {
  it('is cut by count, or by height', () => {
    const tree = grow(line, 'complete');
    expect(Array.from(cutDendrogram(tree, 3))).toEqual([0, 0, 1, 1, 2]);
    expect(Array.from(cutDendrogram(tree, 1))).toEqual([0, 0, 0, 0, 0]);
    expect(Array.from(cutDendrogram(tree, 5))).toEqual([0, 1, 2, 3, 4]);
    expect([0.5, 1, 2, 12, 40].map((cut) => clustersAt(tree, cut))).toEqual([5, 4, 3, 2, 1]);
  });

  it('is drawn in an order in which every cluster lies together', () => {
    const { data } = goldenCases[0]!;
    const tree = grow(data, 'ward');
    const order = Array.from(leafOrder(tree));
    expect(order.toSorted((a, b) => a - b)).toEqual(Array.from({ length: data.rows }, (_, row) => row));
    const labels = cutDendrogram(tree, 6);
    const changes = order.filter((row, at) => at > 0 && labels[row] !== labels[order[at - 1]!]);
    expect(changes).toHaveLength(5);
  });

  it('of one row has no merge', () => {
    const tree = dendrogram(1, []);
    expect([Array.from(cutDendrogram(tree, 1)), Array.from(leafOrder(tree))]).toEqual([[0], [0]]);
  });
});
