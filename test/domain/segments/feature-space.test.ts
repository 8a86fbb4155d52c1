import { describe, expect, it } from 'vitest';
import { featureSpace } from '../../../src/domain/segments/feature-space';
import { finish } from '../../../src/domain/stats/steps';

const a = { name: 'a', values: Float64Array.of(1, NaN, 3, 5, 7) };
const b = { name: 'b', values: Float64Array.of(10, 20, 30, Infinity, 50) };
const same = { name: 'same', values: new Float64Array(5).fill(4) };

describe('featureSpace', () => {
  it('keeps the rows that are complete and lays them out row by row', () => {
    const { rows, data } = finish(featureSpace([a, b], 'none'));
    expect(rows).toEqual(Uint32Array.of(0, 2, 4));
    expect(data).toEqual({ rows: 3, columns: 2, values: Float64Array.of(1, 10, 3, 30, 7, 50) });
  });

  it('scales by the rows that it keeps', () => {
    const { data, scalings } = finish(featureSpace([a, b], 'minmax'));
    expect(data.values).toEqual(Float64Array.of(0, 0, 1 / 3, 0.5, 1, 1));
    expect(scalings).toEqual([
      { shift: 1, factor: 6 },
      { shift: 10, factor: 40 },
    ]);
  });

  it('lets a constant column add nothing among others', () => {
    const { data } = finish(featureSpace([same, b], 'zscore'));
    expect(Array.from(data.values).filter((_, at) => at % 2 === 0)).toEqual([0, 0, 0, 0]);
  });

  it('refuses columns that are all constant, naming them, and columns without a complete row', () => {
    expect(() => finish(featureSpace([same], 'zscore'))).toThrow(
      expect.objectContaining({ code: 'constant-column', details: { column: 'same' } }),
    );
    const never = { name: 'never', values: new Float64Array(5).fill(NaN) };
    expect(() => finish(featureSpace([a, never], 'none'))).toThrow(
      expect.objectContaining({ code: 'no-usable-rows', details: { column: 'a, never' } }),
    );
  });
});
