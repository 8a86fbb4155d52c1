import { describe, expect, test } from 'vitest';
import { eulerSeries } from '../../../src/domain/stats/euler-series';

describe('2F1(1, d; c + 1; z)', () => {
  test.each([
    // 2F1(1, 1; 2; z) = −ln(1 − z) / z; 2F1(1, b; b; z) = 1 / (1 − z). DLMF 15.4.1 and 15.4.6.
    [1, 1, 0.5, Math.log(2) / 0.5],
    [1, 1, 0.99, -Math.log(0.01) / 0.99],
    [3, 2, 0.3, 1 / 0.7],
    [3, 2, 0.97, 1 / 0.03],
    [3, 2, 0.999999, 1e6],
    [5, 7, 0, 1],
  ])('d = %d, c = %d, z = %d', (d, c, z, value) => {
    expect(Math.exp(eulerSeries(d, c, z, 1 - z).logF) / value).toBeCloseTo(1, 9);
  });

  test.each([
    [0.4, 1.1],
    [3.2, 3.9],
    [40, 40.6],
    [1.6, 40.6],
  ])('the series and the integral agree where they meet: d = %d, c = %d', (d, c) => {
    const below = eulerSeries(d, c, 0.95, 0.05);
    const above = eulerSeries(d, c, 0.95 + 1e-12, 0.05 - 1e-12);
    expect(above.logF).toBeCloseTo(below.logF, 9);
    expect(above.byD / below.byD).toBeCloseTo(1, 8);
    expect(above.byC / below.byC).toBeCloseTo(1, 8);
    expect(above.byZ / below.byZ).toBeCloseTo(1, 8);
  });

  test.each([0.2, 0.9, 0.999])('the derivatives are those of differences at z = %d', (z) => {
    const [d, c, h] = [2.3, 2.9, 1e-6];
    const log = (dd: number, cc: number, zz: number) => eulerSeries(dd, cc, zz, 1 - zz).logF;
    const { byD, byC, byZ } = eulerSeries(d, c, z, 1 - z);
    const small = h * (1 - z);
    expect((log(d + h, c, z) - log(d - h, c, z)) / (2 * h)).toBeCloseTo(byD, 6);
    expect((log(d, c + h, z) - log(d, c - h, z)) / (2 * h)).toBeCloseTo(byC, 6);
    expect((log(d, c, z + small) - log(d, c, z - small)) / (2 * small) / byZ).toBeCloseTo(1, 6);
  });
});
