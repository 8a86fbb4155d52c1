import { describe, expect, it } from 'vitest';
import { kmeansPlusPlus } from '../../../src/domain/segments/kmeans-plus-plus';
import type { Matrix } from '../../../src/domain/stats/matrix';
import { seededRandom } from '../../../src/domain/stats/random';
import { finish } from '../../../src/domain/stats/steps';
import { blobs } from './blobs';

const rowsOf = ({ rows, columns, values }: Matrix): string[] =>
  Array.from({ length: rows }, (_, row) => values.slice(row * columns, (row + 1) * columns).join());

describe('kmeansPlusPlus', () => {
  it('takes a row of each cluster where they are far apart', () => {
    const { data, truth } = blobs([50, 40, 30, 20, 10], 5, 1_000);
    const rows = rowsOf(data);
    const found = [1, 2, 3, 4, 5, 6].map((seed) => {
      const centers = rowsOf(finish(kmeansPlusPlus(data, 5, seededRandom(seed))));
      return centers.map((center) => truth[rows.indexOf(center)]).sort();
    });
    expect(found).toEqual(new Array(6).fill([0, 1, 2, 3, 4]));
  });

  it('gives the same centers for the same seed, others for another', () => {
    const { data } = blobs([100, 100], 2, 3);
    const centers = (seed: number) => rowsOf(finish(kmeansPlusPlus(data, 4, seededRandom(seed))));
    expect(centers(1)).toEqual(centers(1));
    expect(centers(1)).not.toEqual(centers(2));
  });

  it('never takes equal rows, however often they occur', () => {
    const values = Float64Array.from([...new Array<number>(500).fill(1), 2, 3, ...new Array<number>(500).fill(4)]);
    const data = { rows: values.length, columns: 1, values };
    expect(rowsOf(finish(kmeansPlusPlus(data, 4, seededRandom(1)))).sort()).toEqual(['1', '2', '3', '4']);
  });

  it('says how many different rows there are where they are too few', () => {
    const data = {
      rows: 90,
      columns: 2,
      values: Float64Array.from({ length: 180 }, (_, at) => Math.floor(at / 2) % 3),
    };
    expect(() => finish(kmeansPlusPlus(data, 4, seededRandom(1)))).toThrow(
      expect.objectContaining({ code: 'too-few-groups', details: { groups: 3, needed: 4 } }),
    );
    expect(finish(kmeansPlusPlus(data, 3, seededRandom(1))).rows).toBe(3);
  });
});
