import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { labelledRows } from '../../src/compute/simd-rows';
import { assignShare } from '../../src/domain/segments/kmeans-bounds';
import { BLOCK_ROWS, forgetLabels, rowShare, totalSums, type RowShare } from '../../src/domain/segments/kmeans-share';
import { centersOf } from '../../src/domain/segments/kmeans-centers';
import { centerTravel, type CenterTravel } from '../../src/domain/segments/kmeans-travel';
import type { Matrix } from '../../src/domain/stats/matrix';
import { seededRandom } from '../../src/domain/stats/random';
import { finish } from '../../src/domain/stats/steps';

/** Whole numbers from a few, so that rows are equally near to several centers; or any. */
function randomRows(rows: number, columns: number, seed: number, whole: boolean): Matrix {
  const random = seededRandom(seed);
  const value = () => (whole ? Math.floor(random() * 4) : random() * 10);
  return { rows, columns, values: Float64Array.from({ length: rows * columns }, value) };
}

type Assign = (centers: Matrix, travel: CenterTravel | null) => number;

/** What a few iterations leave, and how many labels each changed. */
function iterated(share: RowShare, assign: Assign, start: Matrix) {
  const changes: number[] = [];
  let centers = start;
  let travel: CenterTravel | null = null;
  for (let iteration = 0; iteration < 4; iteration++) {
    changes.push(assign(centers, travel));
    const moved = centersOf(totalSums([share], share.nClusters, start.columns), centers);
    travel = centerTravel(centers, moved);
    centers = moved;
  }
  const { labels, upper, lower, sums, counts } = share;
  return { changes, centers, arrays: [labels, upper, lower, sums, counts].map((values) => Array.from(values)) };
}

function inTypeScript(data: Matrix, start: Matrix) {
  const share = rowShare(data, start.rows);
  return iterated(share, (centers, travel) => finish(assignShare(share, centers, travel)), start);
}

const firstRows = ({ columns, values }: Matrix, rows: number): Matrix => ({
  rows,
  columns,
  values: values.slice(0, rows * columns),
});

afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

describe('labelledRows', () => {
  it('labels as TypeScript does, to the same bits', () => {
    const shapes = fc.record({
      rows: fc.integer({ min: 8, max: 300 }),
      columns: fc.integer({ min: 1, max: 7 }),
      nClusters: fc.integer({ min: 1, max: 8 }),
      seed: fc.nat(),
      whole: fc.boolean(),
    });
    fc.assert(
      fc.property(shapes, ({ rows, columns, nClusters, seed, whole }) => {
        const data = randomRows(rows, columns, seed, whole);
        const start = firstRows(data, nClusters);
        const { share, assign } = labelledRows(data, nClusters);
        expect(iterated(share, assign, start)).toEqual(inTypeScript(data, start));
      }),
    );
  });

  it('keeps the sums of its blocks apart, and begins anew', () => {
    const data = randomRows(2 * BLOCK_ROWS + 10, 3, 1, false);
    const start = firstRows(data, 5);
    const { share, assign } = labelledRows(data, 5);
    iterated(share, assign, firstRows(randomRows(5, 3, 2, false), 5));
    forgetLabels(share);
    expect(share.counts).toHaveLength(3 * 5);
    expect(iterated(share, assign, start)).toEqual(inTypeScript(data, start));
  });

  it('lies in the memory of the kernel', () => {
    const { share } = labelledRows(randomRows(10, 2, 1, false), 2);
    expect(share.labels.buffer).toBe(share.data.values.buffer);
  });

  const forbidden = () => vi.spyOn(WebAssembly, 'Module').mockThrow(new EvalError('by policy'));
  it.each([
    ['there is no WebAssembly', () => vi.stubGlobal('WebAssembly', undefined)],
    ['it is forbidden', forbidden],
    ['no memory is left', () => vi.spyOn(WebAssembly.Memory.prototype, 'grow').mockThrow(new RangeError('no memory'))],
  ])('labels in TypeScript where %s', (_, make) => {
    make();
    const data = randomRows(100, 3, 4, false);
    const { share, assign } = labelledRows(data, 3);
    expect(share.labels.buffer).not.toBe(share.data.values.buffer);
    expect(iterated(share, assign, firstRows(data, 3))).toEqual(inTypeScript(data, firstRows(data, 3)));
  });
});
