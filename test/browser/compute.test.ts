import type { MathBackendWebGL } from '@tensorflow/tfjs';
import { describe, expect, it, vi } from 'vitest';
import { kmeansOnTensors, type Pace } from '../../src/compute/lloyd-restarts';
import { failedCheck } from '../../src/compute/self-test';
import { setBackendPreference, tensorflowStatus, useTensorflow } from '../../src/compute/tensorflow';
import type { Backend } from '../../src/contract/backend';
import { ClienteleError } from '../../src/contract/errors';
import { kmeans } from '../../src/domain/segments/kmeans';
import { finish } from '../../src/domain/stats/steps';
import { blobs } from '../domain/segments/blobs';

const BACKENDS: Backend[] = ['wasm', 'webgl', 'cpu'];
const unhurried: Pace = { tick: () => Promise.resolve(), drive: (steps) => Promise.resolve(finish(steps)) };
const options = { nClusters: 4, nInit: 3, maxIter: 100, tol: 1e-4, seed: 42 };
const { data } = blobs([900, 700, 500, 300], 4, 8, 3, 2_000);
const inFloat64 = finish(kmeans(data, options));

async function onBackend(backend: Backend) {
  const session = await useTensorflow(backend);
  expect(session.backend).toBe(backend);
  return { session, numTensors: () => session.tf.memory().numTensors };
}

it('knows what it would use before TensorFlow.js is loaded', () => {
  expect(tensorflowStatus()).toMatchObject({ numTensors: 0, float32: true });
  setBackendPreference('cpu');
  expect(tensorflowStatus().backend).toBe('cpu');
  setBackendPreference('auto');
  const { backend, renderer } = tensorflowStatus();
  expect(backend).toBe(/SwiftShader|llvmpipe/i.test(renderer) || renderer === '' ? 'wasm' : 'webgl');
  expect(performance.getEntriesByType('resource').filter(({ name }) => /tfjs|\.wasm/.test(name))).toEqual([]);
});

describe.each(BACKENDS)('%s', (backend) => {
  it('passes the self-test and is named by the status', async () => {
    const { session, numTensors } = await onBackend(backend);
    expect(await failedCheck(session.tf)).toBeNull();
    expect(tensorflowStatus()).toMatchObject({ backend, float32: true, numTensors: 0, renderer: session.renderer });
    expect(await useTensorflow(backend)).toBe(session);
    expect(numTensors()).toBe(0);
  });

  it('gives the centers, labels and inertia of float64 for clusters that are apart', async () => {
    const { session } = await onBackend(backend);
    const fit = await kmeansOnTensors(session, data, options, unhurried);
    expect(fit).toEqual({ ...inFloat64, nIter: fit.nIter });
  });

  it('has no more tensors alive after fifty runs, cancelled ones among them', async () => {
    const { session, numTensors } = await onBackend(backend);
    const small = blobs([60, 40, 30, 20], 4, 8).data;
    const outcomes: string[] = [];
    for (let run = 0; run < 50; run++) {
      let ticks = 0;
      const tick = (): Promise<void> =>
        run % 2 === 1 && ++ticks > run / 5
          ? Promise.reject(new ClienteleError('cancelled', 'Cancelled.'))
          : Promise.resolve();
      const outcome = kmeansOnTensors(session, small, { ...options, nInit: 2 }, { ...unhurried, tick });
      outcomes.push(
        await outcome.then(
          () => 'done',
          ({ code }: ClienteleError) => code,
        ),
      );
    }
    expect(new Set(outcomes)).toEqual(new Set(['done', 'cancelled']));
    expect(numTensors()).toBe(0);
  });
});

it('selects again when the preference changes', async () => {
  setBackendPreference('cpu');
  expect((await useTensorflow()).backend).toBe('cpu');
  setBackendPreference('wasm');
  await vi.waitFor(() => expect(tensorflowStatus().backend).toBe('wasm'));
  setBackendPreference('auto');
});

it('fails by name where the graphics context is lost during a run, and computes elsewhere afterwards', async () => {
  const { session, numTensors } = await onBackend('webgl');
  const { gl } = (session.tf.backend() as MathBackendWebGL).gpgpu;
  let ticks = 0;
  const tick = (): Promise<void> => {
    if (++ticks === 2) gl.getExtension('WEBGL_lose_context')!.loseContext();
    return Promise.resolve();
  };
  const run = kmeansOnTensors(session, data, options, { ...unhurried, tick });
  await expect(run).rejects.toMatchObject({ code: 'backend-unavailable', details: { reason: 'context-lost' } });
  expect(numTensors()).toBe(0);
  await expect(kmeansOnTensors(session, data, options, unhurried)).rejects.toMatchObject({
    code: 'backend-unavailable',
  });
  const next = await useTensorflow('webgl');
  expect(next.backend).toBe('wasm');
  expect(await kmeansOnTensors(next, data, options, unhurried)).toMatchObject({ inertia: inFloat64.inertia });
});
