import { expect, test } from 'vitest';
import { Staleness } from '../../src/engine/staleness';

interface Made {
  readonly tableId: string;
  readonly fingerprint: string;
  readonly madeBy?: {
    analysis: string;
    version: number;
    parameters: object;
    sources: string[];
    fingerprints?: string[];
  };
}

const imported = (tableId: string, fingerprint = 'f'): Made => ({ tableId, fingerprint });

/** A table made of others, when those held what is given. */
const made = (tableId: string, from: Readonly<Record<string, string>>, fingerprint = 'f'): Made => ({
  tableId,
  fingerprint,
  madeBy: {
    analysis: 'a',
    version: 1,
    parameters: {},
    sources: Object.keys(from),
    fingerprints: Object.values(from),
  },
});

const staleness = (...tables: Made[]): unknown =>
  Object.fromEntries(
    tables.map((table) => [
      table.tableId,
      new Staleness(tables as never).of(table as never).map(({ tableId, reason }) => `${tableId} ${reason}`),
    ]),
  );

test('a table is stale once what it was made from holds something else, or is gone', () => {
  expect(
    staleness(
      imported('shop', 'new'),
      imported('same'),
      made('changed', { shop: 'old' }),
      made('fresh', { same: 'f' }),
      made('orphan', { gone: 'f', same: 'f' }),
    ),
  ).toEqual({ shop: [], same: [], changed: ['shop changed'], fresh: [], orphan: ['gone deleted'] });
});

test('a change shows on all that rests on it, until there is something that cannot be made anew', () => {
  expect(
    staleness(
      imported('shop', 'new'),
      made('customers', { shop: 'old' }),
      made('segments', { customers: 'f' }),
      made('orphan', { shop: 'old', gone: 'f' }),
      made('from-orphan', { orphan: 'f' }),
    ),
  ).toEqual({
    shop: [],
    customers: ['shop changed'],
    segments: ['customers changed'],
    orphan: ['shop changed', 'gone deleted'],
    'from-orphan': [],
  });
});

test('a table of an earlier version, which does not say what its sources held, is not called stale', () => {
  const { fingerprints, ...madeBy } = made('old', { shop: 'then' }).madeBy!;
  expect(fingerprints).toEqual(['then']);
  expect(staleness(imported('shop', 'now'), { tableId: 'old', fingerprint: 'f', madeBy })).toEqual({
    shop: [],
    old: [],
  });
});

test('tables that claim to be made from each other end the search', () => {
  expect(staleness(made('a', { b: 'f' }), made('b', { a: 'f' }))).toEqual({ a: [], b: [] });
});
