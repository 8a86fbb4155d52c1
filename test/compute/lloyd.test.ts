import { beforeAll, describe, expect, it } from 'vitest';
import { tensorLloyd } from '../../src/compute/lloyd';
import { kmeansOnTensors, type Pace } from '../../src/compute/lloyd-restarts';
import { useTensorflow, type TensorflowSession } from '../../src/compute/tensorflow';
import { ClienteleError } from '../../src/contract/errors';
import { kmeans } from '../../src/domain/segments/kmeans';
import { lloyd, meanVariance } from '../../src/domain/segments/kmeans-lloyd';
import { finish } from '../../src/domain/stats/steps';
import { blobs } from '../domain/segments/blobs';
import { goldenRuns } from '../domain/segments/kmeans-golden';

const unhurried: Pace = { tick: () => Promise.resolve(), drive: (steps) => Promise.resolve(finish(steps)) };
const options = { nClusters: 3, nInit: 3, maxIter: 100, tol: 1e-4, seed: 42 };

let session: TensorflowSession;
beforeAll(async () => {
  session = await useTensorflow('cpu');
});
const tensors = (): number => session.tf.memory().numTensors;

describe('tensorLloyd', () => {
  it.each(goldenRuns)(
    'comes to the centers of scikit-learn within float32: $name',
    async ({ data, init, tol, maxIter, ...expected }) => {
      const before = tensors();
      const device = tensorLloyd(session, data, init.rows, finish(meanVariance(data)));
      const iterations = device.run(init, { maxIter, tol });
      let step = await iterations.next();
      while (!step.done) step = await iterations.next();
      device.dispose();
      const { centers } = step.value;
      const furthest = centers.values.reduce(
        (most, value, at) => Math.max(most, Math.abs(value - expected.centers[at]!)),
        0,
      );
      expect(furthest).toBeLessThan(1e-5 * Math.max(...data.values));
      expect(tensors()).toBe(before);
    },
  );

  it('keeps its precision on columns far from zero', async () => {
    const { data } = blobs([300, 200, 100], 2, 6, 5, 1e7);
    const start = { rows: 3, columns: 2, values: data.values.slice(0, 6) };
    const device = tensorLloyd(session, data, 3, finish(meanVariance(data)));
    const iterations = device.run(start, { maxIter: 1, tol: 0 });
    let step = await iterations.next();
    while (!step.done) step = await iterations.next();
    device.dispose();
    const exact = finish(lloyd(data, start, { maxIter: 1, tol: 0 }));
    expect(Array.from(step.value.centers.values)).toEqual(
      Array.from(exact.centers.values, (value) => expect.closeTo(value, 4)),
    );
  });

  it('leaves no tensor where a caller stops between two blocks', async () => {
    const before = tensors();
    const { data, init } = goldenRuns[0]!;
    const device = tensorLloyd(session, data, init.rows, finish(meanVariance(data)));
    const iterations = device.run(init, { maxIter: 10, tol: 0 });
    expect((await iterations.next()).done).toBe(false);
    await iterations.return({ centers: init, nIter: 0, converged: false });
    device.dispose();
    expect(tensors()).toBe(before);
  });
});

describe('kmeansOnTensors', () => {
  it('gives the figures of float64 for clusters that are apart', async () => {
    const { data } = blobs([700, 500, 300], 3, 9);
    const fit = await kmeansOnTensors(session, data, options, unhurried);
    expect(fit).toEqual({ ...finish(kmeans(data, options)), nIter: fit.nIter });
  });

  it('takes no more than maxIter iterations', async () => {
    const { data } = goldenRuns[1]!;
    const fit = await kmeansOnTensors(session, data, { ...options, maxIter: 1, tol: 0 }, unhurried);
    expect(fit).toMatchObject({ nIter: 1, converged: false });
  });

  it('names the loss of the device, whatever operation failed of it, and keeps nothing', async () => {
    const before = tensors();
    const lost: TensorflowSession = {
      ...session,
      assertAlive: () => {
        throw new ClienteleError('backend-unavailable', 'lost');
      },
    };
    const { data } = blobs([70, 50, 30], 3, 9);
    await expect(kmeansOnTensors(lost, data, options, unhurried)).rejects.toMatchObject({
      code: 'backend-unavailable',
    });
    const failing: Pace = { ...unhurried, tick: () => Promise.reject(new Error('Unable to create WebGLTexture.')) };
    await expect(kmeansOnTensors(lost, data, options, failing)).rejects.toMatchObject({ code: 'backend-unavailable' });
    await expect(kmeansOnTensors(session, data, options, failing)).rejects.toThrow('WebGLTexture');
    expect(tensors()).toBe(before);
  });

  it('refuses fewer rows than clusters before it takes any tensor', async () => {
    const data = { rows: 2, columns: 1, values: Float64Array.of(1, 2) };
    await expect(kmeansOnTensors(session, data, options, unhurried)).rejects.toMatchObject({ code: 'too-few-rows' });
  });
});
