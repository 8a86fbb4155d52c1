import { describe, expect, it } from 'vitest';
import { principalAxes, projected } from '../../../src/domain/segments/principal-axes';
import { finish } from '../../../src/domain/stats/steps';
import { goldenCases } from './golden';

const near = (values: readonly number[], digits = 10) => values.map((value) => expect.closeTo(value, digits) as number);

describe('principalAxes', () => {
  it.each(goldenCases)('matches scikit-learn up to sign: $name', ({ data, pca }) => {
    const axes = finish(principalAxes(data));
    expect(Array.from(axes.variances)).toEqual(near(pca.variances));
    const scores = finish(projected(data, axes, data.columns));
    const signs = pca.axes.map((axis) =>
      Math.sign(axis.reduce((most, part) => (Math.abs(part) > Math.abs(most) ? part : most), 0)),
    );
    expect(Array.from(axes.axes.values)).toEqual(
      near(pca.axes.flatMap((axis, i) => axis.map((part) => part * signs[i]!))),
    );
    expect(Array.from(scores.values.subarray(0, 10 * data.columns))).toEqual(
      near(pca.scores.flatMap((row) => row.map((score, i) => score * signs[i]!))),
    );
  });

  it('has no variance where columns say the same', () => {
    const values = Float64Array.from({ length: 40 }, (_, at) => Math.floor(at / 2) * (1 + (at % 2)));
    const { variances } = finish(principalAxes({ rows: 20, columns: 2, values }));
    expect(variances[0]).toBeGreaterThan(100);
    expect(variances[1]).toBeCloseTo(0, 10);
    expect(variances[1]).toBeGreaterThanOrEqual(0);
  });
});
