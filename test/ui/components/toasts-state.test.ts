import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { toasts } from '../../../src/ui/components/toasts-state.svelte';

const messages = (): string[] => toasts.shown.map((toast) => toast.message);

describe('toasts', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.runAllTimers();
    vi.useRealTimers();
  });

  it('go by themselves, later when there is something to press', () => {
    toasts.show('plain');
    toasts.show('with undo', { action: { label: 'Undo', onselect: () => undefined } });
    vi.advanceTimersByTime(7_000);
    expect(messages()).toEqual(['with undo']);
    vi.advanceTimersByTime(10_000);
    expect(messages()).toEqual([]);
  });

  it('stay while they are pointed at', () => {
    toasts.show('read me');
    const [toast] = toasts.shown;
    toasts.pause(toast!.id);
    vi.advanceTimersByTime(60_000);
    expect(messages()).toEqual(['read me']);
    toasts.resume(toast!);
    vi.advanceTimersByTime(7_000);
    expect(messages()).toEqual([]);
  });

  it('are at most three', () => {
    for (const message of ['a', 'b', 'c', 'd']) toasts.show(message);
    expect(messages()).toEqual(['b', 'c', 'd']);
  });
});
