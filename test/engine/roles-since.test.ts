import { expect, test } from 'vitest';
import type { ColumnType, Role } from '../../src/contract/tables';
import { rolesChangedSince } from '../../src/engine/roles-since';
import type { Manifest } from '../../src/storage/schema';

type Roles = Readonly<Record<string, Role | undefined>>;

const TYPES: Readonly<Record<string, ColumnType>> = { when: 'date', sold: 'date', who: 'text' };

function manifest(roles: Roles, types = TYPES): Manifest {
  const columns = Object.entries(roles).map(([name, role]) => ({
    name,
    originalName: name,
    type: types[name]!,
    missing: 0,
    distinct: 1,
    checksums: [],
    ...(role && { role }),
  }));
  return { tableId: 't', name: 't', rowCount: 1, bytes: 1, createdAt: '', fingerprint: '', rejectedCount: 0, columns };
}

const since = (earlier: Roles, later: Roles, onto: Roles): Roles =>
  Object.fromEntries(
    rolesChangedSince(manifest(earlier), manifest(later), manifest(onto)).map(({ name, role }) => [name, role]),
  );

test.each<[string, Roles, Roles, Roles, Roles]>([
  ['unchanged, they are what they were', { when: undefined }, { when: undefined }, { when: 'date' }, { when: 'date' }],
  [
    'one that was given meanwhile stays',
    { who: undefined, when: 'date' },
    { who: 'customerId', when: 'date' },
    { who: undefined, when: 'date' },
    { who: 'customerId', when: 'date' },
  ],
  [
    'one that was taken meanwhile does not come back',
    { who: 'item' },
    { who: undefined },
    { who: 'item' },
    { who: undefined },
  ],
  [
    'one that was given to another column stays there',
    { when: undefined, sold: undefined },
    { when: undefined, sold: 'date' },
    { when: 'date', sold: undefined },
    { when: undefined, sold: 'date' },
  ],
  [
    'one that the former type cannot carry is left out',
    { who: undefined },
    { who: 'amount' },
    { who: 'item' },
    { who: undefined },
  ],
  ['columns that only one has keep theirs', { when: 'date' }, { when: undefined }, { who: 'item' }, { who: 'item' }],
])('%s', (_, earlier, later, onto, roles) => {
  expect(since(earlier, later, onto)).toEqual(roles);
});
