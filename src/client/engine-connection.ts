import { proxy, wrap, type Remote } from 'comlink';
import { spawnEngine } from '#spawn-engine';
import type { EngineEndpoint, EngineMethods, EngineSettings, MethodName, Outcome, Progress } from '../contract/engine';
import { ClienteleError } from '../contract/errors';

export interface CallOptions {
  readonly onProgress?: ((progress: Progress) => void) | undefined;
  readonly signal?: AbortSignal | undefined;
}

interface PendingCall {
  readonly onProgress: CallOptions['onProgress'];
  readonly reject: (error: unknown) => void;
}

interface Engine {
  readonly worker: Worker;
  readonly endpoint: Remote<EngineEndpoint>;
  readonly opened: Promise<void>;
  /** Makes `opened` fail, if it is not settled yet. */
  readonly fail: (error: ClienteleError) => void;
  /** Whether `opened` was fulfilled. */
  open: boolean;
}

/** A cancelled call is given up this long after the engine was asked to stop it. */
const CANCEL_WITHIN_MS = 450;

/** An engine that has not answered an abort by then is taken to hang, and is replaced. */
const HANGING_AFTER_MS = 5_000;

/**
 * The page's one connection to the engine worker. Comlink's calls never settle when a worker dies, so every
 * call is also kept here, and rejected when the worker's lock is released or it reports an error.
 */
export class EngineConnection {
  readonly #pending = new Map<number, PendingCall>();
  readonly #lostListeners = new Set<() => void>();
  #engine: Engine | null = null;
  #lastCall = 0;
  #started = false;

  constructor(private readonly settings: () => EngineSettings) {}

  /** Starts the engine. @throws ClienteleError if its store cannot be opened */
  ready(): Promise<void> {
    return this.#start().opened;
  }

  /**
   * Called after a working engine was lost and its calls were rejected; the next call starts a new one. One that
   * never opened is told to its callers only: a listener that calls again would start it over and over.
   */
  onLost(listener: () => void): () => void {
    this.#lostListeners.add(listener);
    return () => this.#lostListeners.delete(listener);
  }

  /** Ends the worker; the next call starts a new one. */
  restart(): void {
    this.#lose(this.#engine, new ClienteleError('engine-lost', 'The computing part of the app was restarted.'));
  }

  /** @throws ClienteleError with the engine's code and details; `cancelled` after an abort; `engine-lost` */
  call<M extends MethodName>(
    method: M,
    args: Parameters<EngineMethods[M]>,
    options: CallOptions = {},
  ): Promise<ReturnType<EngineMethods[M]>> {
    const { onProgress, signal } = options;
    if (signal?.aborted) return Promise.reject(cancelled());
    const callId = ++this.#lastCall;
    const engine = this.#start();
    return new Promise((resolve, reject) => {
      const abort = (): void => this.#abort(engine, callId);
      const fail = (error: unknown): void => {
        signal?.removeEventListener('abort', abort);
        reject(named(error, method));
      };
      this.#pending.set(callId, { onProgress, reject: fail });
      signal?.addEventListener('abort', abort, { once: true });
      // Comlink's Remote type cannot carry the method's type parameter through; the contract can.
      const call = engine.endpoint.call as unknown as (
        id: number,
        name: M,
        values: Parameters<EngineMethods[M]>,
      ) => Promise<Outcome<ReturnType<EngineMethods[M]>>>;
      engine.opened
        .then(() => {
          // An engine that is still opening knows no call to abort.
          if (signal?.aborted) throw cancelled();
          return call(callId, method, args);
        })
        .then((outcome) => {
          if (!outcome.ok) throw raised(outcome);
          resolve(outcome.value);
        })
        .catch(fail)
        .finally(() => {
          this.#pending.delete(callId);
          signal?.removeEventListener('abort', abort);
        });
    });
  }

  #start(): Engine {
    if (this.#engine) return this.#engine;
    const worker = spawnEngine();
    const endpoint = wrap<EngineEndpoint>(worker);
    const lock = `clientele-engine-${crypto.getRandomValues(new Uint32Array(2)).join('-')}`;
    const report = proxy((callId: number, progress: Progress) => this.#pending.get(callId)?.onProgress?.(progress));
    const opening = endpoint.open({ settings: this.settings(), lock, again: this.#started }, report);
    this.#started = true;
    let fail: Engine['fail'] = () => undefined;
    const opened = new Promise<void>((resolve, reject) => {
      fail = reject;
      opening.then((outcome) => (outcome.ok ? resolve() : reject(raised(outcome)))).catch(reject);
    });
    const engine: Engine = { worker, endpoint, opened, fail, open: false };
    this.#engine = engine;
    worker.addEventListener('error', ({ message }) => this.#lose(engine, lost(message)));
    opened.then(
      () => {
        engine.open = true;
        whenReleased(lock, () => this.#lose(engine, lost()));
      },
      (error: unknown) => this.#lose(engine, named(error, 'open')),
    );
    return engine;
  }

  #abort(engine: Engine, callId: number): void {
    void engine.endpoint.abort(callId);
    setTimeout(() => this.#pending.get(callId)?.reject(cancelled()), CANCEL_WITHIN_MS);
    setTimeout(() => {
      if (this.#pending.has(callId) && this.#engine === engine) this.restart();
    }, HANGING_AFTER_MS);
  }

  #lose(engine: Engine | null, error: ClienteleError): void {
    if (!engine || this.#engine !== engine) return;
    this.#engine = null;
    engine.worker.terminate();
    const calls = [...this.#pending.values()];
    this.#pending.clear();
    engine.fail(error);
    for (const { reject } of calls) reject(error);
    if (engine.open) for (const listener of this.#lostListeners) listener();
  }
}

/** Web Locks outlive no worker: to be granted its lock is to learn that it has ended. */
function whenReleased(lock: string, released: () => void): void {
  if ('locks' in navigator) navigator.locks.request(lock, released).catch(() => undefined);
}

function lost(reason = ''): ClienteleError {
  const message = 'The computing part of the app stopped. Stored data is safe; try again.';
  return new ClienteleError('engine-lost', message, reason === '' ? {} : { reason });
}

/** Comlink refuses arguments that cannot be cloned with an error that has no code. */
function named(error: unknown, method: string): ClienteleError {
  if (error instanceof ClienteleError) return error;
  const message = error instanceof Error ? error.message : String(error);
  const uncloneable = error instanceof DOMException && error.name === 'DataCloneError';
  return new ClienteleError(uncloneable ? 'invalid-parameter' : 'internal', message, { method }, { cause: error });
}

function cancelled(): ClienteleError {
  return new ClienteleError('cancelled', 'Cancelled.');
}

function raised({
  error,
}: {
  readonly error: { code: ClienteleError['code']; message: string; details: ClienteleError['details']; stack?: string };
}): ClienteleError {
  const { code, message, details, stack } = error;
  const again = new ClienteleError(code, message, details);
  if (stack !== undefined) again.stack = stack;
  return again;
}
