import * as tf from '@tensorflow/tfjs';
import { beforeAll, describe, expect, it } from 'vitest';
import { deviceLoss, float64Loss, lossAndGradient, type Calls } from '../../src/compute/dense-losses';
import { denseOperations } from '../../src/compute/dense-operations';
import { trainingRows } from '../../src/compute/training-rows';
import { glorotParameters, layersOf, type Activation } from '../../src/domain/predict/dense-network';
import { planted, wave } from './planted';

const sizes = [3, 5, 4, 1];
const { design, target } = planted(40, 3, wave, 1);
const data = trainingRows(design, target);
const rows = Uint32Array.from({ length: 40 }, (_, i) => i);

function setUp(activation: Activation, rowsPerCall: number) {
  const parameters = glorotParameters(sizes, 5).map((value, i) => value + 0.05 + 0.01 * (i % 3));
  const layers = layersOf(sizes, parameters);
  let pauses = 0;
  const calls: Calls = { data, rowsPerCall, pause: () => Promise.resolve(void pauses++) };
  const { targetMean, targetDeviation } = data;
  const network = { version: 1, activation, layers, targetMean, targetDeviation } as const;
  return { parameters, calls, network, operations: denseOperations(tf, layers, activation), pauses: () => pauses };
}

beforeAll(() => tf.setBackend('cpu'));

describe('the losses of a network', () => {
  it.each<Activation>(['relu', 'tanh', 'sigmoid'])(
    'and their gradient agree with float64 differences, %s',
    async (activation) => {
      const { parameters, calls, network, operations } = setUp(activation, 100);
      const gradient = new Float32Array(parameters.length);
      const squares = await lossAndGradient(operations, calls, rows, gradient);
      expect(squares / 40).toBeCloseTo(await float64Loss(network, calls, rows), 4);
      expect(await deviceLoss(operations, calls, rows)).toBeCloseTo(squares / 40, 5);
      const step = 2 ** -14;
      const misses: number[] = [];
      for (let i = 0; i < parameters.length; i++) {
        const at = parameters[i]!;
        parameters[i] = at + step;
        const right = parameters[i]!;
        const above = await float64Loss(network, calls, rows);
        parameters[i] = at - step;
        const left = parameters[i]!;
        const below = await float64Loss(network, calls, rows);
        parameters[i] = at;
        misses.push(Math.abs((above - below) / (right - left) - gradient[i]!));
      }
      expect(misses).toHaveLength(49);
      expect(Math.max(...misses)).toBeLessThan(1e-3);
    },
  );

  it('are the same in one call and in many, with a pause after each', async () => {
    const [one, many] = [setUp('tanh', 40), setUp('tanh', 7)];
    const gradients = [new Float32Array(one.parameters.length), new Float32Array(one.parameters.length)] as const;
    const whole = await lossAndGradient(one.operations, one.calls, rows, gradients[0]);
    const parts = await lossAndGradient(many.operations, many.calls, rows, gradients[1]);
    expect(parts).toBeCloseTo(whole, 3);
    expect([...gradients[1]]).toEqual([...gradients[0]].map((slope) => expect.closeTo(slope, 5) as number));
    expect([one.pauses(), many.pauses()]).toEqual([1, 6]);
  });
});
