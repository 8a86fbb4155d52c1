import { describe, expect, it } from 'vitest';
import { trainDenseNetwork } from '../../src/compute/dense-network';
import { fitLinearByGradient } from '../../src/compute/gradient-linear';
import { useTensorflow } from '../../src/compute/tensorflow';
import type { Backend } from '../../src/contract/backend';
import { predictDense } from '../../src/domain/predict/dense-forward';
import { fitLinear } from '../../src/domain/predict/linear-model';
import { regressionMetrics } from '../../src/domain/predict/regression-metrics';
import { finish } from '../../src/domain/stats/steps';
import { planted, wave } from '../compute/planted';

const seen = planted(400, 3, wave, 1);
const unseen = planted(200, 3, wave, 1, 99);
const options = {
  hiddenLayers: [16],
  activation: 'tanh',
  learningRate: 0.02,
  epochs: 40,
  batchSize: 64,
  l2: 1e-5,
  patience: 0,
  seed: 42,
} as const;
const quiet = (): Promise<void> => Promise.resolve();

async function trainOn(backend: Backend) {
  const session = await useTensorflow(backend);
  expect(session.backend).toBe(backend);
  const before = session.tf.memory().numTensors;
  const { network, curve } = await trainDenseNetwork(session.tf, seen.design, seen.target, options, quiet);
  expect(session.tf.memory().numTensors).toBe(before);
  const { r2 } = regressionMetrics(unseen.target, predictDense(network, unseen.design));
  return { network, loss: curve.validation.at(-1)!, r2 };
}

describe('training on each backend', () => {
  it('trains the network to similar losses on wasm and WebGL, and leaves no tensor behind', async () => {
    const wasm = await trainOn('wasm');
    const webgl = await trainOn('webgl');
    expect(wasm.r2).toBeGreaterThan(0.75);
    expect(webgl.r2).toBeGreaterThan(0.75);
    expect(Math.abs(wasm.loss - webgl.loss)).toBeLessThan(0.05);
  });

  it.each(['wasm', 'webgl'] as const)(
    'has no more tensors after fifty trainings on %s, cancelled ones too',
    async (name) => {
      const { tf } = await useTensorflow(name);
      const before = tf.memory().numTensors;
      const { design, target } = planted(60, 3, wave, 1);
      const outcomes: string[] = [];
      for (let run = 0; run < 50; run++) {
        let reports = 0;
        const report = (): Promise<void> =>
          run % 2 === 1 && ++reports > run / 10 ? Promise.reject(new Error('cancelled')) : Promise.resolve();
        const network = trainDenseNetwork(tf, design, target, { ...options, epochs: 4 }, report);
        const linear = fitLinearByGradient(tf, design, target, { alpha: 0, learningRate: 0.1, epochs: 30 }, report);
        for (const { status } of await Promise.allSettled([network, linear])) outcomes.push(status);
      }
      expect(new Set(outcomes)).toEqual(new Set(['fulfilled', 'rejected']));
      expect(tf.memory().numTensors).toBe(before);
    },
  );

  it('trains the same network twice on wasm', async () => {
    expect((await trainOn('wasm')).network).toEqual((await trainOn('wasm')).network);
  });

  it.each(['wasm', 'webgl'] as const)('brings the gradient solver to the exact solution on %s', async (backend) => {
    const { design, target } = planted(500, 4, (row) => 10 + 2 * row[0]! - row[3]!, 1);
    const { tf } = await useTensorflow(backend);
    const before = tf.memory().numTensors;
    const { linear, converged } = await fitLinearByGradient(
      tf,
      design,
      target,
      { alpha: 0, learningRate: 0.1, epochs: 300 },
      quiet,
    );
    const exact = finish(fitLinear(design, target));
    expect(tf.memory().numTensors).toBe(before);
    expect(converged).toBe(true);
    expect([...linear.coefficients]).toEqual(
      [...exact.coefficients].map((value) => expect.closeTo(value, 3) as number),
    );
  });
});
