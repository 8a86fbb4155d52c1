import type { Backend } from '../contract/backend';
import { ClienteleError } from '../contract/errors';
import { backendOrder, probeGraphics } from './backend';
import { watchContext } from './backend-webgl';
import { failedCheck } from './self-test';
import type { Tensorflow } from './tensorflow-library';

/** TensorFlow.js on a backend that has passed the self-test. */
export interface TensorflowSession {
  readonly tf: Tensorflow;
  readonly backend: Backend;
  /** WebGL's renderer, whichever backend computes; empty where there is no WebGL. */
  readonly renderer: string;
  /** Whether tensors hold full float32. */
  readonly float32: boolean;
  /**
   * To be called after results were read and before they are kept, and where an operation threw: a lost WebGL
   * context reads as garbage.
   * @throws ClienteleError `backend-unavailable`
   */
  assertAlive(): void;
}

export type TensorflowStatus = Pick<TensorflowSession, 'backend' | 'renderer' | 'float32'> & {
  readonly numTensors: number;
};

let preferred: Backend | 'auto' = 'auto';
let loading: Promise<Tensorflow> | null = null;
let loaded: Tensorflow | null = null;
let current: TensorflowSession | null = null;
/** Backends tried so far: a session, or the reason why there is none. */
const tried = new Map<Backend, TensorflowSession | string>();
let selecting: Promise<unknown> = Promise.resolve();

/**
 * Loads TensorFlow.js at the first call and selects the preferred backend, or the next best that passes the
 * self-test. Later calls return the same session.
 * @throws ClienteleError `backend-unavailable`
 */
export function useTensorflow(preference: Backend | 'auto' = preferred): Promise<TensorflowSession> {
  const session = selecting.then(() => select(preference));
  selecting = session.catch(() => undefined);
  return session;
}

/** Remembers what later calls of `useTensorflow` take, and selects it where TensorFlow.js is loaded already. */
export function setBackendPreference(preference: Backend | 'auto'): void {
  preferred = preference;
  if (loaded) useTensorflow().catch(() => undefined);
}

/** The backend that the user insists on, if any. */
export function backendPreference(): Backend | 'auto' {
  return preferred;
}

/** What is in use, or would be; does not load TensorFlow.js. */
export function tensorflowStatus(): TensorflowStatus {
  const graphics = probeGraphics();
  const backend = current?.backend ?? backendOrder(preferred, graphics)[0]!;
  return {
    backend,
    renderer: graphics?.renderer ?? '',
    float32: current?.float32 ?? (backend !== 'webgl' || graphics?.float32 === true),
    numTensors: loaded?.memory().numTensors ?? 0,
  };
}

async function load(): Promise<Tensorflow> {
  try {
    const tf = await import('@tensorflow/tfjs');
    tf.enableProdMode();
    // Whether WebGL drawn in software is worth using is decided here, not by the browser.
    tf.env().set('SOFTWARE_WEBGL_ENABLED', true);
    loaded = tf;
    return tf;
  } catch (error) {
    loading = null;
    throw new ClienteleError(
      'backend-unavailable',
      'TensorFlow.js could not be loaded. Reload the page and try again.',
      {},
      { cause: error },
    );
  }
}

async function select(preference: Backend | 'auto'): Promise<TensorflowSession> {
  const tf = await (loading ??= load());
  const order = backendOrder(preference, probeGraphics());
  for (const backend of order) {
    if (!tried.has(backend)) tried.set(backend, await open(tf, backend));
    const session = tried.get(backend);
    if (typeof session === 'object' && isAlive(session)) {
      if (tf.getBackend() !== backend) await tf.setBackend(backend);
      return (current = session);
    }
  }
  const reasons = order.map((backend) => `${backend}: ${String(tried.get(backend))}`);
  throw new ClienteleError('backend-unavailable', `No tensor backend works here (${reasons.join('; ')}).`, { reasons });
}

function isAlive(session: TensorflowSession): boolean {
  try {
    session.assertAlive();
    return true;
  } catch {
    return false;
  }
}

/** A session on the backend, or the reason why it cannot be used. */
async function open(tf: Tensorflow, backend: Backend): Promise<TensorflowSession | string> {
  try {
    if (backend === 'wasm') (await import('./backend-wasm')).prepareWasm(tf);
    if (!(await tf.setBackend(backend))) return 'does not start';
    const failed = await failedCheck(tf);
    if (failed !== null) return `fails the self-test (${failed})`;
    return {
      tf,
      backend,
      renderer: probeGraphics()?.renderer ?? '',
      float32: backend !== 'webgl' || tf.env().getBool('WEBGL_RENDER_FLOAT32_ENABLED'),
      assertAlive: backend === 'webgl' ? aliveGuard(watchContext(tf)) : () => undefined,
    };
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

function aliveGuard(isLost: () => boolean): () => void {
  return () => {
    if (!isLost()) return;
    tried.set('webgl', 'lost its context');
    throw new ClienteleError(
      'backend-unavailable',
      'The graphics context was lost while computing, so nothing of this run was kept. Run it again; another backend will be used.',
      { backend: 'webgl', reason: 'context-lost' },
    );
  };
}
