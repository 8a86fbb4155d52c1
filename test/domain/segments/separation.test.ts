import { describe, expect, it } from 'vitest';
import { separation } from '../../../src/domain/segments/separation';
import { silhouette } from '../../../src/domain/segments/silhouette';
import { finish } from '../../../src/domain/stats/steps';
import { goldenCases } from './golden';

const runs = goldenCases.flatMap(({ name, data, separation: found }) =>
  found.map((figures) => ({ name, data, ...figures })),
);

describe('separation', () => {
  it.each(runs)('matches scikit-learn: $name in $clusters', ({ data, labels, clusters, ...figures }) => {
    const found = finish(separation(data, Uint32Array.from(labels), clusters));
    expect(found.inertia).toBeCloseTo(figures.inertia, 8);
    expect(found.calinskiHarabasz / figures.calinskiHarabasz).toBeCloseTo(1, 10);
    expect(found.daviesBouldin).toBeCloseTo(figures.daviesBouldin, 10);
    expect(finish(silhouette(data, Uint32Array.from(labels), clusters, 1)).mean).toBeCloseTo(figures.silhouette, 10);
  });

  it('says of one cluster only what is left within it', () => {
    const data = { rows: 3, columns: 1, values: Float64Array.of(1, 2, 6) };
    expect(finish(separation(data, new Uint32Array(3), 1))).toEqual({
      inertia: 14,
      calinskiHarabasz: NaN,
      daviesBouldin: NaN,
    });
  });

  it('is defined where clusters have no spread', () => {
    const data = { rows: 4, columns: 1, values: Float64Array.of(1, 1, 5, 5) };
    expect(finish(separation(data, Uint32Array.of(0, 0, 1, 1), 2))).toEqual({
      inertia: 0,
      calinskiHarabasz: 1,
      daviesBouldin: 0,
    });
  });
});
