import { ClienteleError } from '../contract/errors';
import type { Progress } from '../contract/engine';
import type { Steps } from '../domain/stats/steps';

/** The longest a job computes before other calls, and an abort, get their turn. */
const SLICE_MS = 24;

/** Progress is told at most this often. */
const REPORT_EVERY_MS = 80;

/** One call under way: its progress, its abort, and its turns with the worker's event loop. */
export class Job {
  readonly #controller = new AbortController();
  #sliceStart = performance.now();
  #reported = -Infinity;

  constructor(private readonly report: (progress: Progress) => void) {}

  get signal(): AbortSignal {
    return this.#controller.signal;
  }

  /** Resolves to false once the job is to stop: what it would wait for is no longer wanted. */
  get aborted(): Promise<false> {
    const { signal } = this;
    if (signal.aborted) return Promise.resolve(false);
    return new Promise((resolve) => {
      signal.addEventListener('abort', () => resolve(false), { once: true });
    });
  }

  abort(): void {
    this.#controller.abort();
  }

  /** @throws ClienteleError `cancelled` */
  check(): void {
    if (this.signal.aborted) throw new ClienteleError('cancelled', 'Cancelled.');
  }

  /** To be called between steps of a few milliseconds. @throws ClienteleError `cancelled` */
  async tick(progress: Progress): Promise<void> {
    this.check();
    const now = performance.now();
    if (progress.curve || now - this.#reported >= REPORT_EVERY_MS) {
      this.#reported = now;
      this.report(progress);
    }
    if (now - this.#sliceStart < SLICE_MS) return;
    await nextTurn();
    this.#sliceStart = performance.now();
    this.check();
  }

  async drive<T>(steps: Steps<T>, from = 0, to = 1, note = ''): Promise<T> {
    for (;;) {
      const step = steps.next();
      if (step.done) return step.value;
      await this.tick({ fraction: from + (to - from) * step.value, rows: 0, note });
    }
  }
}

/** A turn of the event loop, without the 4 ms that nested timers are held back. */
function nextTurn(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}
