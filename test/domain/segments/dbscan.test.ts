import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dbscan } from '../../../src/domain/segments/dbscan';
import { kdTree } from '../../../src/domain/segments/kd-tree';
import { kDistance } from '../../../src/domain/segments/k-distance';
import { nearestNeighbours } from '../../../src/domain/segments/nearest-neighbours';
import { adjustedRand } from '../../../src/domain/segments/adjusted-rand';
import type { Matrix } from '../../../src/domain/stats/matrix';
import { seededRandom } from '../../../src/domain/stats/random';
import { finish } from '../../../src/domain/stats/steps';
import { blobs } from './blobs';
import { goldenCases } from './golden';

const cluster = (data: Matrix, eps: number, minSamples: number) =>
  finish(dbscan(finish(kdTree(data)), { eps, minSamples }));

/** Looks at every pair of rows, to the letter of the definition. */
function naive({ rows, columns, values }: Matrix, eps: number, minSamples: number): number[] {
  const near = (a: number, b: number): boolean => {
    let square = 0;
    for (let j = 0; j < columns; j++) square += (values[a * columns + j]! - values[b * columns + j]!) ** 2;
    return square <= eps * eps;
  };
  const neighbours = Array.from({ length: rows }, (_, a) =>
    Array.from({ length: rows }, (_each, b) => b).filter((b) => near(a, b)),
  );
  const labels = new Array<number>(rows).fill(-1);
  let next = 0;
  for (let row = 0; row < rows; row++) {
    if (labels[row] !== -1 || neighbours[row]!.length < minSamples) continue;
    const queue = [row];
    labels[row] = next;
    for (const at of queue) {
      if (neighbours[at]!.length < minSamples) continue;
      for (const other of neighbours[at]!) {
        if (labels[other] !== -1) continue;
        labels[other] = next;
        queue.push(other);
      }
    }
    next++;
  }
  return labels;
}

const runs = goldenCases.flatMap(({ name, data, dbscan: found }) => found.map((each) => ({ name, data, ...each })));

describe('dbscan', () => {
  it.each(runs)('matches scikit-learn: $name, eps $eps', ({ data, eps, minSamples, labels }) => {
    expect(Array.from(cluster(data, eps, minSamples).labels)).toEqual(labels);
  });

  it('is what its definition says, with equal rows and rows on the border too', () => {
    const grid = fc.array(fc.tuple(fc.integer({ min: 0, max: 12 }), fc.integer({ min: 0, max: 12 })), {
      minLength: 1,
      maxLength: 120,
    });
    fc.assert(
      fc.property(grid, fc.constantFrom(1, 1.5, 2, 3), fc.integer({ min: 1, max: 8 }), (points, eps, minSamples) => {
        const data = { rows: points.length, columns: 2, values: Float64Array.from(points.flat()) };
        expect(Array.from(cluster(data, eps, minSamples).labels)).toEqual(naive(data, eps, minSamples));
      }),
    );
  });

  it('finds planted clusters by the distance that the plot proposes', () => {
    const { data, truth } = blobs([300, 200, 100], 2, 15);
    const tree = finish(kdTree(data));
    const { eps } = finish(kDistance(tree, tree.order, 5));
    const { labels, nClusters } = finish(dbscan(tree, { eps, minSamples: 5 }));
    expect(nClusters).toBe(3);
    const inside = truth.map((_, row) => row).filter((row) => labels[row]! >= 0);
    expect(inside.length).toBeGreaterThan(540);
    expect(
      adjustedRand(
        inside.map((row) => labels[row]!),
        inside.map((row) => truth[row]!),
      ),
    ).toBe(1);
  });

  it('calls lonely rows noise, and one row a cluster only where it is enough', () => {
    const data = { rows: 3, columns: 1, values: Float64Array.of(0, 10, 20) };
    expect(cluster(data, 1, 2)).toMatchObject({ nClusters: 0, labels: Int32Array.of(-1, -1, -1) });
    expect(cluster({ rows: 1, columns: 1, values: Float64Array.of(4) }, 1, 1).nClusters).toBe(1);
  });

  it('takes twenty thousand equal rows as one cluster', () => {
    const same = { rows: 20_000, columns: 2, values: new Float64Array(40_000).fill(3) };
    expect(cluster(same, 0.1, 5).nClusters).toBe(1);
  });
});

describe('nearestNeighbours', () => {
  it.each(goldenCases)('are as far as scikit-learn says: $name', ({ data, kDistance: { k, distances } }) => {
    const tree = finish(kdTree(data));
    const found = finish(
      nearestNeighbours(
        tree,
        tree.order.map((_, place) => place),
        k,
      ),
    );
    const farthest = new Array<number>(data.rows);
    tree.order.forEach((row, place) => (farthest[row] = found.distances[place * k + k - 1]!));
    expect(farthest).toEqual(distances.map((distance) => expect.closeTo(distance, 10) as number));
    expect(found.places.filter((_, at) => at % k === 0)).toEqual(tree.order.map((_, place) => place));
  });
});

describe('kdTree', () => {
  it('holds every row once, in boxes that its children share out', () => {
    const random = seededRandom(2);
    const data = { rows: 500, columns: 3, values: Float64Array.from({ length: 1500 }, () => Math.floor(random() * 9)) };
    const { order, from, to, child } = finish(kdTree(data));
    expect([...order].sort((a, b) => a - b)).toEqual(Array.from({ length: 500 }, (_, row) => row));
    const parents = child.flatMap((first, node) => (first > 0 ? [[from[node], to[first], to[node]]] : []));
    expect(parents.length).toBeGreaterThan(10);
    expect(child.flatMap((first) => (first > 0 ? [[from[first], from[first + 1], to[first + 1]]] : []))).toEqual(
      parents,
    );
  });
});
