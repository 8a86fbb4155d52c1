import { expect, test, vi } from 'vitest';
import { Job } from '../../src/engine/job';
import { SharedOrders } from '../../src/engine/shared-orders';

const job = (): Job => new Job(() => undefined);
const rows = (...numbers: number[]): Uint32Array => Uint32Array.from(numbers);

test('an order is worked out once for all who ask meanwhile, and kept for those who ask later', async () => {
  const orders = new SharedOrders();
  const compute = vi.fn(() => Promise.resolve(rows(2, 1)));
  const asked = [orders.get(job(), 'a', compute), orders.get(job(), 'a', compute)];
  expect(await Promise.all(asked)).toEqual([rows(2, 1), rows(2, 1)]);
  await orders.get(job(), 'a', compute);
  expect(compute).toHaveBeenCalledTimes(1);
});

test('two orders are kept: the ones asked for last', async () => {
  const orders = new SharedOrders();
  const computed: string[] = [];
  const get = (key: string) => orders.get(job(), key, async () => (computed.push(key), null));
  for (const key of ['a', 'b', 'a', 'c', 'a', 'b']) await get(key);
  expect(computed).toEqual(['a', 'b', 'c', 'b']);
});

test('who waits for a call that is cancelled works it out for itself', async () => {
  const orders = new SharedOrders();
  let fail: (error: Error) => void = () => undefined;
  const first = orders.get(job(), 'a', () => new Promise((_, reject) => (fail = reject)));
  const second = orders.get(job(), 'a', () => Promise.resolve(rows(7)));
  fail(new Error('cancelled'));
  await expect(first).rejects.toThrow('cancelled');
  expect(await second).toEqual(rows(7));
});

test('who was cancelled while waiting is told so', async () => {
  const orders = new SharedOrders();
  const waiting = job();
  let fail: (error: Error) => void = () => undefined;
  const first = orders.get(job(), 'a', () => new Promise((_, reject) => (fail = reject)));
  const second = orders.get(waiting, 'a', () => Promise.resolve(null));
  waiting.abort();
  fail(new Error('gone'));
  await expect(first).rejects.toThrow('gone');
  await expect(second).rejects.toMatchObject({ code: 'cancelled' });
});

test('a failure is not kept', async () => {
  const orders = new SharedOrders();
  await expect(orders.get(job(), 'a', () => Promise.reject(new Error('once')))).rejects.toThrow('once');
  expect(await orders.get(job(), 'a', () => Promise.resolve(rows(1)))).toEqual(rows(1));
});
