import fc from 'fast-check';
import { expect, test } from 'vitest';
import { kdTree } from '../../../src/domain/segments/kd-tree';
import { nearestCores } from '../../../src/domain/segments/nearest-core';
import type { Matrix } from '../../../src/domain/stats/matrix';
import { finish } from '../../../src/domain/stats/steps';

const plane = (points: readonly (readonly [number, number])[]): Matrix => ({
  rows: points.length,
  columns: 2,
  values: Float64Array.from(points.flat()),
});
const point = fc.tuple(fc.integer({ min: 0, max: 12 }), fc.integer({ min: 0, max: 12 }));

test('are those that looking at every core row finds, the first of equally near ones', () => {
  const drawn = fc.array(point, { maxLength: 120, size: 'max' });
  fc.assert(
    fc.property(drawn, drawn, fc.integer({ min: 1, max: 5 }), (rows, cores, eps) => {
      const found = finish(nearestCores(plane(rows), finish(kdTree(plane(cores))), eps));
      const expected = rows.map(([x, y]) => {
        const far = cores.map(([a, b]) => Math.sqrt((a - x) ** 2 + (b - y) ** 2));
        const least = Math.min(...far);
        return least <= eps ? { core: far.indexOf(least), distance: least } : { core: -1, distance: NaN };
      });
      expect(Array.from(found.core, (core, row) => ({ core, distance: found.distance[row] }))).toEqual(expected);
    }),
  );
});
