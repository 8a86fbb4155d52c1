import { describe, expect, it } from 'vitest';
import { leastSquares } from '../../../src/domain/stats/least-squares';
import type { Matrix } from '../../../src/domain/stats/matrix';
import { normal, seededRandom } from '../../../src/domain/stats/random';
import { finish } from '../../../src/domain/stats/steps';
import { longley } from './longley';

const matrix = (rows: readonly (readonly number[])[]): Matrix => ({
  rows: rows.length,
  columns: rows[0]!.length,
  values: Float64Array.from(rows.flat()),
});

const relativeErrors = (actual: readonly number[], expected: readonly number[]): number[] =>
  expected.map((value, i) => Math.abs(actual[i]! - value) / Math.abs(value));

describe('leastSquares', () => {
  it('meets the certified Longley coefficients to nine digits', () => {
    const fit = finish(
      leastSquares(
        matrix(longley.rows.map((row) => row.slice(1))),
        Float64Array.from(longley.rows, (row) => row[0]),
      ),
    );
    const errors = relativeErrors([fit.intercept, ...fit.coefficients], longley.estimates);
    expect(Math.max(...errors)).toBeLessThan(1e-9);
    const deviation = Math.sqrt(fit.residualSumOfSquares / fit.degreesOfFreedom);
    expect(Math.abs(deviation / longley.residualStandardDeviation - 1)).toBeLessThan(1e-10);
    expect(fit.degreesOfFreedom).toBe(9);
  });

  it('gives the same solution in many row blocks as from the normal equations of orthogonal columns', () => {
    const rows = 20_000;
    const random = seededRandom(5);
    const design = matrix(
      Array.from({ length: rows }, (_, i) => [i % 2 === 0 ? 1 : -1, Math.floor(i / 2) % 2 === 0 ? 3 : -3]),
    );
    const target = Float64Array.from({ length: rows }, (_, i) => 7 + 2 * design.values[2 * i]! + normal(random));
    const steps = leastSquares(design, target);
    const fractions: number[] = [];
    let step = steps.next();
    for (; !step.done; step = steps.next()) fractions.push(step.value);
    const fit = step.value;
    const projection = (column: number, square: number): number =>
      target.reduce((sum, value, i) => sum + value * design.values[2 * i + column]!, 0) / (square * rows);
    expect(fit.coefficients[0]).toBeCloseTo(projection(0, 1), 12);
    expect(fit.coefficients[1]).toBeCloseTo(projection(1, 9), 12);
    expect(fit.intercept).toBeCloseTo(target.reduce((sum, value) => sum + value, 0) / rows, 12);
    expect(fractions.length).toBeGreaterThan(2);
    expect(fractions.at(-1)).toBe(1);
  });

  it('drops what the columns before it determine, and solves for the rest', () => {
    const random = seededRandom(11);
    const rows = Array.from({ length: 40 }, () => {
      const [a, b] = [random(), random()];
      return [4, a, 1 - a, b, 2 * a - 3 * b, random()];
    });
    const target = Float64Array.from(rows, (row) => 1 + 2 * row[1]! - 5 * row[3]! + 0.5 * row[5]!);
    const fit = finish(leastSquares(matrix(rows), target));
    expect(fit.aliased).toEqual([0, 2, 4]);
    expect(fit.kept).toEqual([1, 3, 5]);
    expect([...fit.coefficients].map((value) => Number(value.toFixed(10)))).toEqual([0, 2, 0, -5, 0, 0.5]);
    expect(fit.intercept).toBeCloseTo(1, 10);
    expect(fit.residualSumOfSquares).toBeLessThan(1e-20);
    expect(fit.degreesOfFreedom).toBe(36);
  });

  it('is centred exactly, however far the columns are from zero', () => {
    const rows = [1, 2, 3, 4, 5].map((value) => [1e9 + value]);
    const fit = finish(leastSquares(matrix(rows), Float64Array.of(3, 5, 7, 9, 11)));
    expect(fit.coefficients[0]).toBeCloseTo(2, 10);
    expect(fit.aliased).toEqual([]);
    expect(fit.deviations[0]).toBeCloseTo(Math.sqrt(2.5), 10);
  });

  it('shrinks two equal columns alike under a penalty', () => {
    // By symmetry b₁ = b₂ = b, and 2S·b + alpha·b = S·2 for y = 2x with S = Σ(x − x̄)² = 2.
    const fit = finish(leastSquares(matrix([[1, 1], [2, 2], [3, 3]]), Float64Array.of(2, 4, 6), 4)); // prettier-ignore
    expect([...fit.coefficients]).toEqual([expect.closeTo(0.5, 12), expect.closeTo(0.5, 12)]);
    expect(fit.intercept).toBeCloseTo(2, 12);
    expect(fit.aliased).toEqual([]);
  });
});
