import { describe, expect, it } from 'vitest';
import { earlyStopping } from '../../../src/domain/predict/early-stopping';

function watch(patience: number, losses: readonly number[]) {
  const stopping = earlyStopping(patience);
  const parameters = new Float32Array(1);
  const stops = losses.map((loss, epoch) => {
    parameters[0] = epoch;
    stopping.observe(loss, parameters);
    return stopping.stopped;
  });
  return { stopping, stops };
}

describe('earlyStopping', () => {
  it('stops after that many epochs without progress and keeps the best parameters', () => {
    const { stopping, stops } = watch(2, [1, 0.5, 0.6, 0.55]);
    expect(stops).toEqual([false, false, false, true]);
    expect(stopping.bestLoss).toBe(0.5);
    expect([...stopping.bestParameters]).toEqual([1]);
  });

  it('keeps a slightly better epoch, but does not wait for it', () => {
    const { stopping, stops } = watch(2, [1, 0.99995, 0.99992]);
    expect(stops).toEqual([false, false, true]);
    expect([...stopping.bestParameters]).toEqual([2]);
  });

  it('starts to count anew with each progress', () => {
    expect(watch(2, [1, 1, 0.9, 0.9, 0.8]).stops).toEqual([false, false, false, false, false]);
  });

  it('never stops without patience, and keeps the last parameters', () => {
    const { stopping, stops } = watch(0, [1, 2, 3]);
    expect(stops).toEqual([false, false, false]);
    expect([...stopping.bestParameters]).toEqual([2]);
    expect(stopping.bestLoss).toBe(3);
  });
});
