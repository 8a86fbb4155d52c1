import { expect, test } from 'vitest';
import { Job } from '../../src/engine/job';
import { ReadyParsers } from '../../src/engine/ready-parsers';

test('a pool that was made ready is the one that is taken, once', async () => {
  const parsers = new ReadyParsers();
  await parsers.prepare(new Job(() => undefined));
  await parsers.prepare(new Job(() => undefined));
  const pool = parsers.take();
  const next = parsers.take();
  expect([pool.started, next.started]).toEqual([pool.parallelism, 0]);
  pool.end();
});

test('making ready stops when the pool is taken', async () => {
  const parsers = new ReadyParsers();
  const job = new Job(() => undefined);
  const preparing = parsers.prepare(job);
  const pool = parsers.take();
  await preparing;
  expect(job.signal.aborted).toBe(true);
  expect(pool.started).toBe(pool.parallelism);
  pool.end();
});
