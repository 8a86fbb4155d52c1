import type { CallOptions } from '../../client/client';
import type { Progress } from '../../contract/engine';
import { isCancelled } from '../components/error-text';
import { Pace } from './remaining-time';

/** Work shorter than this shows no progress. */
const SHOWN_AFTER_MS = 300;

/**
 * One thing that the engine does for a page. Starting it again cancels what was under way: the latest wins.
 * Cancelling is not an error: the last result stays, unless the work is about something else.
 */
export class Job<Result> {
  #result = $state.raw<Result | null>(null);
  #error = $state.raw<unknown>(null);
  #progress = $state.raw<Progress | null>(null);
  #running = $state(false);
  #shown = $state(false);
  #cancelled = $state(false);
  #abort: AbortController | null = null;
  #startedAt = 0;
  #pace = new Pace();
  #about: string | undefined;

  /** What came of the last run that was finished. */
  get result(): Result | null {
    return this.#result;
  }

  get error(): unknown {
    return this.#error;
  }

  get progress(): Progress | null {
    return this.#progress;
  }

  get running(): boolean {
    return this.#running;
  }

  /** Whether the last run was cancelled by hand, and none begun since. */
  get cancelled(): boolean {
    return this.#cancelled;
  }

  /** Whether the result is of what was asked before: what is asked now is under way, or was cancelled. */
  get stale(): boolean {
    return this.#result !== null && (this.#running || this.#cancelled);
  }

  /** Whether it has been running long enough to show progress. */
  get showsProgress(): boolean {
    return this.#shown;
  }

  get fraction(): number | null {
    return this.#progress?.fraction ?? null;
  }

  get remainingMs(): number | null {
    return this.#pace.remainingMs(this.fraction, performance.now() - this.#startedAt);
  }

  /**
   * Runs a call of the client; gives its result, or `null` if it failed, was cancelled or was overtaken.
   *
   * @param about what it is about, such as a table: a result about another is forgotten at once, and one of the same if the call fails
   */
  async start(call: (options: CallOptions) => Promise<Result>, about?: string): Promise<Result | null> {
    this.#abort?.abort();
    if (about !== this.#about) this.#result = null;
    this.#about = about;
    const abort = new AbortController();
    this.#abort = abort;
    this.#startedAt = performance.now();
    this.#pace = new Pace();
    this.#running = true;
    this.#progress = null;
    this.#error = null;
    this.#cancelled = false;
    const timer = setTimeout(() => this.#abort === abort && (this.#shown = true), SHOWN_AFTER_MS);
    try {
      const result = await call({
        signal: abort.signal,
        onProgress: (progress) => this.#abort === abort && this.#told(progress),
      });
      if (this.#abort !== abort) return null;
      this.#result = result;
      return result;
    } catch (error) {
      if (this.#abort === abort && !isCancelled(error)) {
        this.#error = error;
        if (about !== undefined) this.#result = null;
      }
      return null;
    } finally {
      clearTimeout(timer);
      if (this.#abort === abort) this.#end();
    }
  }

  cancel(): void {
    if (!this.#abort) return;
    this.#cancelled = true;
    this.#abort.abort();
  }

  /** Stops, and forgets result and error: for a page that turns to another table. */
  reset(): void {
    this.#abort?.abort();
    this.#end();
    this.#result = null;
    this.#error = null;
    this.#cancelled = false;
  }

  #told(progress: Progress): void {
    this.#progress = progress;
    if (progress.fraction !== null) this.#pace.note(progress.fraction, performance.now() - this.#startedAt);
  }

  #end(): void {
    this.#abort = null;
    this.#running = false;
    this.#shown = false;
    this.#progress = null;
  }
}
