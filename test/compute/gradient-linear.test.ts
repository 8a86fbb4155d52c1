import * as tf from '@tensorflow/tfjs';
import { beforeAll, describe, expect, it } from 'vitest';
import { fitLinearByGradient, type GradientOptions } from '../../src/compute/gradient-linear';
import type { ReportTraining } from '../../src/compute/training-progress';
import { ClienteleError } from '../../src/domain/error';
import { fitLinear } from '../../src/domain/predict/linear-model';
import { finish } from '../../src/domain/stats/steps';
import { planted, type Planted } from './planted';

const quiet: ReportTraining = () => Promise.resolve();
const train = ({ design, target }: Planted, changes: Partial<GradientOptions> = {}, report = quiet) =>
  fitLinearByGradient(tf, design, target, { alpha: 0, learningRate: 0.1, epochs: 500, ...changes }, report);

const line = (row: Float64Array): number => 50 + 3 * row[0]! - 2 * row[1]! + 0.5 * row[2]!;

beforeAll(() => tf.setBackend('cpu'));

describe('fitLinearByGradient', () => {
  const data = planted(300, 3, line, 1);
  // Columns of different size and place, the third close to the second.
  for (let i = 0; i < 300; i++) {
    const row = data.design.values.subarray(3 * i, 3 * i + 3);
    row[2] = row[1]! + 0.3 * row[2]!;
    row[0] = 1000 + 100 * row[0]!;
  }

  it.each([0, 25])('ends where the exact solver does, alpha %d', async (alpha) => {
    const exact = finish(fitLinear(data.design, data.target, { alpha }));
    const { linear, converged } = await train(data, { alpha });
    expect(converged).toBe(true);
    const misses = [...linear.coefficients].map(
      (value, j) => Math.abs(value - exact.coefficients[j]!) * exact.deviations[j]!,
    );
    expect(misses).toHaveLength(3);
    expect(Math.max(...misses)).toBeLessThan(1e-3);
    expect(linear.intercept).toBeCloseTo(exact.intercept, 2);
    expect([...linear.deviations]).toEqual([...exact.deviations].map((value) => expect.closeTo(value, 9) as number));
    expect(linear.uncertainty).toBeNull();
  });

  it('reports a falling loss for each epoch', async () => {
    const points: { training: number; validation: number | null; epoch: number }[] = [];
    const { curve } = await train(data, { epochs: 20 }, (_, point) => {
      if (point) points.push(point);
      return Promise.resolve();
    });
    expect(points.map(({ epoch }) => epoch)).toEqual(Array.from({ length: 20 }, (_, i) => i + 1));
    expect(points.map(({ training }) => training)).toEqual(curve.training);
    expect(curve.training.at(-1)).toBeLessThan(0.5 * curve.training[0]!);
    expect(points.every(({ validation }) => validation === null)).toBe(true);
  });

  it('says that too few epochs have not reached the end', async () => {
    expect((await train(data, { epochs: 5 })).converged).toBe(false);
  });

  it('gives a column that does not vary no weight', async () => {
    const { design, target } = planted(50, 2, (row) => row[0]!, 0.1);
    for (let i = 0; i < 50; i++) design.values[2 * i + 1] = 0.1;
    const { linear } = await train({ design, target });
    expect(linear.coefficients[1]).toBe(0);
    expect(linear.coefficients[0]).toBeCloseTo(1, 1);
  });

  it('leaves no tensor behind, whether it ends, is stopped or fails', async () => {
    const before = tf.memory().numTensors;
    await train(data, { epochs: 3 });
    expect(tf.memory().numTensors).toBe(before);

    const stop: ReportTraining = (fraction) =>
      fraction < 0.05 ? Promise.resolve() : Promise.reject(new ClienteleError('cancelled', 'Cancelled.'));
    await expect(train(data, {}, stop)).rejects.toThrow(expect.objectContaining({ code: 'cancelled' }));
    expect(tf.memory().numTensors).toBe(before);

    await expect(train(data, { learningRate: 1e30 })).rejects.toThrow(
      expect.objectContaining({ code: 'not-converged' }),
    );
    expect(tf.memory().numTensors).toBe(before);
  });

  it('refuses an end that is worse than the mean', async () => {
    await expect(train(data, { learningRate: 50, epochs: 2 })).rejects.toThrow(
      expect.objectContaining({ code: 'not-converged', details: { epoch: 2, learningRate: 50 } }),
    );
  });

  it('refuses as many coefficients as rows', async () => {
    await expect(train(planted(4, 3, line, 1))).rejects.toThrow(expect.objectContaining({ code: 'too-few-rows' }));
  });
});
