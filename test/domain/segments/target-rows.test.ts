import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { targetRows } from '../../../src/domain/segments/target-rows';
import { finish } from '../../../src/domain/stats/steps';

const chosen = (rows: number[], values: number[] | null, most: number) =>
  Array.from(finish(targetRows(Uint32Array.from(rows), values && Float64Array.from(values), most)));

describe('target rows', () => {
  it('are those of the highest values, of equal ones the earlier, and last those without', () => {
    expect(chosen([3, 5, 7, 9, 11], [1, NaN, 4, 4, Infinity], 9)).toEqual([7, 9, 3, 5, 11]);
    expect(chosen([3, 5, 7, 9, 11], [1, NaN, 4, 4, 2], 2)).toEqual([7, 9]);
    expect(chosen([3, 5, 7], null, 2)).toEqual([3, 5]);
    expect(chosen([3], [1], 0)).toEqual([]);
  });

  it('are the head of a stable sort', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -3, max: 3 })), fc.nat(20), (values, most) => {
        const rows = values.map((_, row) => row);
        const sorted = rows.toSorted((a, b) => values[b]! - values[a]!);
        expect(chosen(rows, values, most)).toEqual(sorted.slice(0, most));
      }),
    );
  });
});
