import { expect, test, vi } from 'vitest';
import { allOrNothing } from '../../src/storage/all-or-nothing';

const aborted = new DOMException('Aborted.', 'AbortError');
const noRoom = new DOMException('No room.', 'QuotaExceededError');

test('a transaction that found no room says so, though its writes are told first that it was aborted', async () => {
  const done = Promise.resolve().then(() => Promise.resolve().then(() => Promise.reject(noRoom)));
  const transaction = { done, abort: vi.fn() };
  const writes = [() => Promise.reject(aborted), () => Promise.resolve(1)];
  await expect(allOrNothing(transaction, writes)).rejects.toBe(noRoom);
  expect(transaction.abort).not.toHaveBeenCalled();
});

test('without another reason, aborting is the failure', async () => {
  const transaction = { done: Promise.reject(aborted), abort: vi.fn() };
  await expect(allOrNothing(transaction, [() => Promise.reject(aborted)])).rejects.toBe(aborted);
});

test('what cannot be asked for aborts what was asked for before it', async () => {
  const abort = vi.fn();
  const refused = new TypeError('cannot be cloned');
  const write = (): never => {
    throw refused;
  };
  await expect(allOrNothing({ done: Promise.reject(aborted), abort }, [write])).rejects.toBe(refused);
  expect(abort).toHaveBeenCalledOnce();
});
