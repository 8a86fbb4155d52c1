import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { CallOptions } from '../../../src/client/client';
import { ClienteleError } from '../../../src/contract/errors';
import { Job } from '../../../src/ui/app/job-state.svelte';
import { Pace } from '../../../src/ui/app/remaining-time';
import { coarseMs } from '../../../src/ui/components/coarse-time';

/** A call that ends when told to, and rejects as the client does when it is aborted. */
function pendingCall(): {
  call: (options: CallOptions) => Promise<string>;
  resolve: (value: string) => void;
  options: () => CallOptions;
} {
  let given: CallOptions = {};
  let resolve: (value: string) => void = () => undefined;
  const call = (options: CallOptions): Promise<string> => {
    given = options;
    return new Promise((done, fail) => {
      resolve = done;
      options.signal?.addEventListener('abort', () => fail(new ClienteleError('cancelled', 'Cancelled.')));
    });
  };
  return { call, resolve: (value) => resolve(value), options: () => given };
}

describe('Job', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('keeps the result of the latest call and cancels the one before', async () => {
    const job = new Job<string>();
    const first = pendingCall();
    const second = pendingCall();
    const overtaken = job.start(first.call);
    const latest = job.start(second.call);
    expect(first.options().signal?.aborted).toBe(true);
    second.resolve('second');
    expect(await overtaken).toBeNull();
    expect(await latest).toBe('second');
    expect(job.result).toBe('second');
    expect(job.running).toBe(false);
  });

  it('forgets a result about something else at once, and one of the same when a new call fails', async () => {
    const job = new Job<string>();
    await job.start(() => Promise.resolve('of a'), 'a');
    void job.start(pendingCall().call, 'a');
    expect(job.result).toBe('of a');
    void job.start(pendingCall().call, 'b');
    expect(job.result).toBeNull();
    await job.start(() => Promise.resolve('of b'), 'b');
    await job.start(() => Promise.reject(new Error('broken')), 'b');
    expect(job.result).toBeNull();
    expect(job.error).toBeInstanceOf(Error);
  });

  it('does not take cancelling for a failure, and keeps the last result', async () => {
    const job = new Job<string>();
    await job.start(() => Promise.resolve('kept'));
    const running = job.start(pendingCall().call);
    job.cancel();
    expect(await running).toBeNull();
    expect(job.error).toBeNull();
    expect(job.result).toBe('kept');
    expect(job.running).toBe(false);
  });

  it('tells that it was cancelled by hand, and that a kept result is of what was asked before', async () => {
    const job = new Job<string>();
    job.cancel();
    expect(job.cancelled).toBe(false);
    await job.start(() => Promise.resolve('before'));
    expect(job.stale).toBe(false);
    const second = job.start(pendingCall().call);
    expect(job.stale).toBe(true);
    const third = job.start(pendingCall().call);
    await second;
    expect(job.cancelled).toBe(false);
    job.cancel();
    await third;
    expect(job.cancelled).toBe(true);
    expect(job.stale).toBe(true);
    await job.start(() => Promise.resolve('now'));
    expect(job.cancelled).toBe(false);
    expect(job.stale).toBe(false);
  });

  it('tells why it failed, and forgets it when it is started again', async () => {
    const job = new Job<string>();
    const failure = new ClienteleError('too-few-rows', 'Too few.');
    await job.start(() => Promise.reject(failure));
    expect(job.error).toBe(failure);
    await job.start(() => Promise.resolve('fine'));
    expect(job.error).toBeNull();
  });

  it('shows progress only once it has taken 300 ms', async () => {
    const job = new Job<string>();
    const { call, options, resolve } = pendingCall();
    const running = job.start(call);
    options().onProgress?.({ fraction: 0.5, rows: 10, note: '' });
    await vi.advanceTimersByTimeAsync(299);
    expect(job.showsProgress).toBe(false);
    await vi.advanceTimersByTimeAsync(1);
    expect(job.showsProgress).toBe(true);
    expect(job.fraction).toBe(0.5);
    resolve('done');
    await running;
    expect(job.showsProgress).toBe(false);
    expect(job.progress).toBeNull();
  });

  it('forgets everything on reset', async () => {
    const job = new Job<string>();
    await job.start(() => Promise.resolve('old'));
    const { call, options } = pendingCall();
    const running = job.start(call);
    job.reset();
    await running;
    expect(options().signal?.aborted).toBe(true);
    expect(job.result).toBeNull();
    expect(job.running).toBe(false);
  });
});

describe('the time left', () => {
  it('goes on at the same pace', () => {
    expect(new Pace().remainingMs(0.25, 1000)).toBe(3000);
    expect(new Pace().remainingMs(1, 1000)).toBe(0);
  });

  it('goes by the later pace where the work has become quicker', () => {
    const pace = new Pace();
    for (const [fraction, elapsed] of [
      [0.01, 1000],
      [0.02, 2000],
      [0.03, 3000],
      [0.04, 4000],
      [0.54, 8000],
    ] as const) {
      pace.note(fraction, elapsed);
    }
    expect(pace.remainingMs(0.54, 8000)).toBeCloseTo((4000 * 0.46) / 0.5, 6);
  });

  it('does not guess from nothing', () => {
    const stuck = new Pace();
    stuck.note(0.5, 1000);
    expect(stuck.remainingMs(null, 1000)).toBeNull();
    expect(stuck.remainingMs(0.01, 1000)).toBeNull();
    expect(stuck.remainingMs(0.5, 9000)).toBeNull();
  });

  it('is told no finer than it is known', () => {
    expect([200, 8400, 43_000, 100_000].map(coarseMs)).toEqual([1000, 8000, 45_000, 90_000]);
  });
});
