import { deleteDB } from 'idb';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { ClienteleError } from '../../src/contract/errors';
import type { Job } from '../../src/engine/job';
import type { Services } from '../../src/engine/services';
import { DATABASE_NAME } from '../../src/storage/schema';
import {
  abortTransaction,
  contents,
  countingWrites,
  FAULTS,
  importShop,
  makeFeatures,
  quietJob,
  reopened,
  trainModel,
} from './write-faults';

type Action = (services: Services, table: string, job?: Job) => Promise<unknown>;

const ACTIONS: Readonly<Record<string, Action>> = {
  'an import': (services, _table, job) => importShop(services, job, 'second'),
  'a run that makes a table': makeFeatures,
  'a training': trainModel,
};

let services: Services;
let table: string;

beforeEach(async () => {
  services = await reopened();
  table = await importShop(services);
});

afterEach(async () => {
  await services.database.close();
  await deleteDB(DATABASE_NAME);
});

async function reload(): Promise<unknown> {
  await services.database.close();
  services = await reopened();
  return contents(services);
}

/** An empty store with the shop in it, and what else is to be there. */
async function fresh(action?: Action): Promise<Services> {
  await services.database.close();
  await deleteDB(DATABASE_NAME);
  services = await reopened();
  table = await importShop(services);
  await action?.(services, table);
  return services;
}

const codeOf = (error: unknown): unknown => (error instanceof ClienteleError ? error.code : error);

describe.each(Object.entries(ACTIONS))('%s', (_name, action) => {
  test.each(Object.entries(FAULTS))(
    'where storage %s from the Nth write on, the old state for every N',
    async (name, fault) => {
      const before = await contents(services);
      const codes: unknown[] = [];
      const states: unknown[] = [];
      for (let failing = 1; ; failing++) {
        const writes = await countingWrites(
          () => action(services, table).catch((error: unknown) => codes.push(codeOf(error))),
          (write, store) => {
            if (write >= failing) fault(store);
          },
        );
        if (writes < failing) break;
        states.push(await reload());
      }
      expect(states.length).toBeGreaterThanOrEqual(2);
      expect(states).toEqual(states.map(() => before));
      expect(codes).toHaveLength(states.length);
      expect([...new Set(codes)]).toEqual([name === 'has no room' ? 'storage-quota' : 'storage-unavailable']);
      expect(await reload()).not.toEqual(before);
    },
  );

  test('a transaction aborted with its connection at the Nth write is done again, for every N', async () => {
    const reference = await contents(await fresh(action));
    const states: unknown[] = [];
    for (let failing = 1; ; failing++) {
      await fresh();
      const writes = await countingWrites(
        () => action(services, table),
        (write, store) => {
          if (write === failing) abortTransaction(store);
        },
      );
      states.push(await reload());
      if (writes <= failing) break;
    }
    expect(states.length).toBeGreaterThanOrEqual(2);
    expect(states).toEqual(states.map(() => reference));
  });

  test('cancelled at the Nth write, it keeps nothing and is told as cancelled, for every N', async () => {
    const before = await contents(services);
    const codes: unknown[] = [];
    const states: unknown[] = [];
    for (let at = 1; ; at++) {
      const job = quietJob();
      const writes = await countingWrites(
        () => action(services, table, job).catch((error: unknown) => codes.push(codeOf(error))),
        (write) => {
          if (write === at) job.abort();
        },
      );
      if (writes < at) break;
      states.push(await contents(services));
    }
    expect(states.length).toBeGreaterThanOrEqual(2);
    expect(codes).toEqual(states.map(() => 'cancelled'));
    expect(states).toEqual(states.map(() => before));
  });
});
