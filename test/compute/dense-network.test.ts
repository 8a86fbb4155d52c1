import * as tf from '@tensorflow/tfjs';
import { beforeAll, describe, expect, it } from 'vitest';
import { trainDenseNetwork, type DenseOptions } from '../../src/compute/dense-network';
import type { ReportTraining } from '../../src/compute/training-progress';
import { ClienteleError } from '../../src/domain/error';
import { predictDense } from '../../src/domain/predict/dense-forward';
import { fitLinear, predictLinear } from '../../src/domain/predict/linear-model';
import { regressionMetrics } from '../../src/domain/predict/regression-metrics';
import { finish } from '../../src/domain/stats/steps';
import { planted, wave, type Planted } from './planted';

const options: DenseOptions = {
  hiddenLayers: [24, 12],
  activation: 'tanh',
  learningRate: 0.01,
  epochs: 60,
  batchSize: 32,
  l2: 1e-5,
  patience: 20,
  seed: 42,
};
const quiet: ReportTraining = () => Promise.resolve();
const train = ({ design, target }: Planted, changes: Partial<DenseOptions> = {}, report = quiet) =>
  trainDenseNetwork(tf, design, target, { ...options, ...changes }, report);

beforeAll(() => tf.setBackend('cpu'));

describe('trainDenseNetwork', () => {
  it('finds a curve that no straight line can, on rows it has not seen', async () => {
    const seen = planted(600, 3, wave, 1);
    const unseen = planted(300, 3, wave, 1, 99);
    const { network, curve } = await train(seen);
    const linear = finish(fitLinear(seen.design, seen.target));
    expect(regressionMetrics(unseen.target, predictDense(network, unseen.design)).r2).toBeGreaterThan(0.85);
    expect(regressionMetrics(unseen.target, predictLinear(linear, unseen.design)).r2).toBeLessThan(0.3);
    expect(curve.training.at(-1)).toBeLessThan(0.2 * curve.training[0]!);
    expect(curve.validation).toHaveLength(curve.training.length);
  });

  it('finds nothing in pure noise', async () => {
    const seen = planted(400, 4, () => 0, 1);
    const unseen = planted(400, 4, () => 0, 1, 99);
    const { network, converged } = await train(seen, { patience: 5, activation: 'relu' });
    expect(regressionMetrics(unseen.target, predictDense(network, unseen.design)).r2).toBeLessThan(0.05);
    expect(converged).toBe(true);
  });

  it('gives the same network for the same seed, and another for another', async () => {
    const data = planted(80, 2, wave, 1);
    const [first, again, other] = [await train(data, { epochs: 3 }), await train(data, { epochs: 3 }), await train(data, { epochs: 3, seed: 7 })]; // prettier-ignore
    expect(again).toEqual(first);
    expect(other.network.layers).not.toEqual(first.network.layers);
  });

  it('keeps the weights of the epoch that was best on rows held back', async () => {
    const points: number[] = [];
    const { curve, converged } = await train(
      planted(60, 8, (row) => row[0]!, 2),
      { epochs: 300, patience: 10 },
      (_, point) => {
        if (point?.validation != null) points.push(point.validation);
        return Promise.resolve();
      },
    );
    const best = curve.validation.indexOf(Math.min(...curve.validation));
    expect(points).toEqual(curve.validation);
    expect(converged).toBe(true);
    expect(curve.validation.length).toBeLessThan(300);
    expect(curve.validation.length - 1 - best).toBeLessThanOrEqual(10);
    expect(curve.training.at(-1)).toBeLessThan(curve.training[best]!);
  });

  it('trains all epochs without patience, and says when it was still learning', async () => {
    const { curve, converged } = await train(planted(200, 2, wave, 1), { epochs: 4, patience: 0, learningRate: 1e-3 });
    expect(curve.training).toHaveLength(4);
    expect(converged).toBe(false);
  });

  it('takes a batch in several calls where it is large, to the same end', async () => {
    const data = planted(120, 4, wave, 1);
    const wide = { hiddenLayers: [512, 512, 512], epochs: 1, activation: 'relu' } as const;
    const reports: number[] = [];
    const { curve } = await train(data, { ...wide, batchSize: 102 }, (fraction) => {
      reports.push(fraction);
      return Promise.resolve();
    });
    // 102 training rows in calls of 18, 18 validation rows twice over, and the epoch itself.
    expect(reports).toHaveLength(6 + 1 + 1 + 1);
    expect(curve.training[0]).toBeGreaterThan(0);
    expect(reports.every((fraction) => fraction >= 0 && fraction <= 1)).toBe(true);
  });

  it('shrinks the weights, and not the biases, under a penalty', async () => {
    const data = planted(100, 2, wave, 1);
    const size = async (l2: number) => {
      const [hidden] = (await train(data, { l2, epochs: 15, patience: 0 })).network.layers;
      const squares = (values: Float32Array): number => values.reduce((sum, value) => sum + value * value, 0);
      return { weights: squares(hidden!.weights), biases: squares(hidden!.biases) };
    };
    const [free, penalised] = [await size(0), await size(0.1)];
    expect(penalised.weights).toBeLessThan(0.2 * free.weights);
    expect(penalised.biases).toBeGreaterThan(0);
  });

  it('leaves no tensor behind, whether it ends, is stopped or fails', async () => {
    const before = tf.memory().numTensors;
    const data = planted(100, 2, wave, 1);
    await train(data, { epochs: 2 });
    expect(tf.memory().numTensors).toBe(before);

    let reports = 0;
    const stop: ReportTraining = () => {
      reports++;
      return reports < 5 ? Promise.resolve() : Promise.reject(new ClienteleError('cancelled', 'Cancelled.'));
    };
    await expect(train(data, {}, stop)).rejects.toThrow(expect.objectContaining({ code: 'cancelled' }));
    expect(reports).toBe(5);
    expect(tf.memory().numTensors).toBe(before);

    await expect(train(data, { learningRate: 1e30 })).rejects.toThrow(
      expect.objectContaining({ code: 'not-converged', details: { epoch: 1, learningRate: 1e30 } }),
    );
    expect(tf.memory().numTensors).toBe(before);
  });

  it('refuses figures of a device that float64 does not confirm', async () => {
    const broken = { ...tf, sum: (tensor: tf.Tensor) => tf.mul(tf.sum(tensor), 0.5) } as unknown as typeof tf;
    const { design, target } = planted(100, 2, wave, 1);
    await expect(trainDenseNetwork(broken, design, target, { ...options, epochs: 2 }, quiet)).rejects.toThrow(
      expect.objectContaining({ code: 'backend-unavailable' }),
    );
  });

  it('refuses too few rows and a target that does not vary', async () => {
    await expect(train(planted(9, 1, wave, 1))).rejects.toThrow(expect.objectContaining({ code: 'too-few-rows' }));
    await expect(train(planted(30, 1, () => 5, 0))).rejects.toThrow(
      expect.objectContaining({ code: 'constant-column' }),
    );
  });
});
