import { deleteDB } from 'idb';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { ClienteleError } from '../../src/contract/errors';
import type { Job } from '../../src/engine/job';
import type { Services } from '../../src/engine/services';
import { DATABASE_NAME } from '../../src/storage/schema';
import {
  abortTransaction,
  admitShort,
  contents,
  countingWrites,
  FAULTS,
  importShop,
  makeSelection,
  quietJob,
  rebuildMade,
  reopened,
  retypeAmount,
} from './write-faults';

type State = Awaited<ReturnType<typeof contents>>;
type Action = (services: Services, table: string, job?: Job) => Promise<unknown>;

interface Change {
  readonly before: readonly Action[];
  readonly change: Action;
}

/** Changes of what a table holds, and what has to be there before. */
const CHANGES: Readonly<Record<string, Change>> = {
  'a change of type': { before: [], change: retypeAmount },
  'mending a row': { before: [], change: admitShort },
  'a table made anew': { before: [makeSelection, admitShort], change: rebuildMade },
};

let services: Services;
let table: string;

beforeEach(async () => {
  services = await reopened();
});

afterEach(async () => {
  await services.database.close();
  await deleteDB(DATABASE_NAME);
});

async function reload(): Promise<State> {
  await services.database.close();
  services = await reopened();
  return contents(services);
}

/** An empty store with the shop in it, and what was done to it. */
async function fresh(actions: readonly Action[]): Promise<void> {
  await services.database.close();
  await deleteDB(DATABASE_NAME);
  services = await reopened();
  table = await importShop(services);
  for (const action of actions) await action(services, table);
}

const codeOf = (error: unknown): unknown => (error instanceof ClienteleError ? error.code : error);

/** Where storage or the user stops the change at its Nth write, for every N: what came of it and what is then there. */
async function atEveryWrite(
  { before, change }: Change,
  stop: (failing: number, write: number, store: IDBObjectStore, job: Job) => void,
): Promise<{ outcome: unknown; state: State }[]> {
  const ends: { outcome: unknown; state: State }[] = [];
  for (let failing = 1; ; failing++) {
    await fresh(before);
    const job = quietJob();
    let outcome: unknown;
    const writes = await countingWrites(
      async () => {
        outcome = await change(services, table, job).then(() => 'done', codeOf);
      },
      (write, store) => stop(failing, write, store, job),
    );
    if (writes < failing) return ends;
    ends.push({ outcome, state: await reload() });
  }
}

describe.each(Object.entries(CHANGES))('%s', (_name, change) => {
  async function oldAndNew(): Promise<{ former: State; present: State }> {
    await fresh(change.before);
    const former = await contents(services);
    await change.change(services, table);
    const present = await contents(services);
    expect(present).not.toEqual(former);
    expect(await reload()).toEqual(present);
    return { former, present };
  }

  test.each(Object.entries(FAULTS))(
    'where storage %s from the Nth write on, the old state or the new for every N, and the right one is told',
    async (name, fault) => {
      const { former, present } = await oldAndNew();
      const ends = await atEveryWrite(change, (failing, write, store) => {
        if (write >= failing) fault(store);
      });
      const code = name === 'has no room' ? 'storage-quota' : 'storage-unavailable';
      expect(ends.filter(({ outcome }) => outcome === code).length).toBeGreaterThanOrEqual(2);
      expect(ends).toEqual(
        ends.map(({ outcome }) =>
          outcome === 'done' ? { outcome, state: present } : { outcome: code, state: former },
        ),
      );
    },
  );

  test('a transaction aborted with its connection at the Nth write is done again, for every N', async () => {
    const { present } = await oldAndNew();
    const ends = await atEveryWrite(change, (failing, write, store) => {
      if (write === failing) abortTransaction(store);
    });
    expect(ends.length).toBeGreaterThanOrEqual(2);
    expect(ends).toEqual(ends.map(() => ({ outcome: 'done', state: present })));
  });

  test('cancelled at the Nth write, all is as it was, or it was done already, for every N', async () => {
    const { former, present } = await oldAndNew();
    const ends = await atEveryWrite(change, (failing, write, _store, job) => {
      if (write === failing) job.abort();
    });
    expect(ends.filter(({ outcome }) => outcome === 'cancelled').length).toBeGreaterThanOrEqual(2);
    // A result is a look-up that is made again; taking contents back forgets it.
    const withoutResults = ({ tables, counts }: State): unknown => ({ tables, counts: { ...counts, results: null } });
    expect(ends.map(({ outcome, state }) => ({ outcome, state: withoutResults(state) }))).toEqual(
      ends.map(({ outcome }) => ({ outcome, state: withoutResults(outcome === 'done' ? present : former) })),
    );
  });
});

test('a role that was given while a cancelled change is taken back stays', async () => {
  await fresh([]);
  const job = quietJob();
  let given: Promise<void> | undefined;
  const giveRole = (): Promise<void> =>
    services.tables.change(table, (manifest) => ({
      ...manifest,
      columns: manifest.columns.map((column) =>
        column.name === 'customer_id' ? { ...column, role: 'referrer' as const } : column,
      ),
    }));
  let outcome: unknown;
  await countingWrites(
    async () => (outcome = await retypeAmount(services, table, job).catch(codeOf)),
    (_, store) => {
      if (given || store.name !== 'manifests') return;
      job.abort();
      given = giveRole();
    },
  );
  await given;
  expect(outcome).toBe('cancelled');
  const { columns } = await services.tables.manifest(table);
  expect(columns.map(({ name, type, role }) => [name, type, role])).toEqual([
    ['customer_id', 'text', 'referrer'],
    ['order_date', 'date', 'date'],
    ['amount', 'number', 'amount'],
  ]);
});
