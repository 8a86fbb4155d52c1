import type { Tensor } from '@tensorflow/tfjs';
import * as tf from '@tensorflow/tfjs';
import { beforeAll, describe, expect, it } from 'vitest';
import { close, failedCheck } from '../../src/compute/self-test';

beforeAll(() => tf.setBackend('cpu'));

const off = <T extends Tensor>(tensor: T): T => tensor.mul(1.001);

describe('failedCheck', () => {
  it('passes a backend that computes in float32, and leaves no tensor', async () => {
    const before = tf.memory().numTensors;
    expect(await failedCheck(tf)).toBeNull();
    expect(tf.memory().numTensors).toBe(before);
  });

  it('names the operation that is as inexact as float16', async () => {
    expect(await failedCheck({ ...tf, matMul: (...args) => off(tf.matMul(...args)) })).toBe('matMul');
    expect(await failedCheck({ ...tf, stack: (...args) => off(tf.stack(...args)) })).toBe('sums');
    const train = { ...tf.train, adam: (rate: number) => tf.train.sgd(rate) as unknown as tf.AdamOptimizer };
    expect(await failedCheck({ ...tf, train } as unknown as typeof tf)).toBe('Adam');
  });
});

describe('close', () => {
  it('accepts what float32 rounds, and neither float16 nor NaN nor a missing figure', () => {
    expect(close([Math.fround(1 / 3), 0], [1 / 3, 0])).toBe(true);
    expect(close([0.33325], [1 / 3])).toBe(false);
    expect(close([NaN], [0])).toBe(false);
    expect(close([1], [1, 2])).toBe(false);
  });
});
