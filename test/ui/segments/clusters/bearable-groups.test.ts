import { expect, test } from 'vitest';
import type { TableInfo } from '../../../../src/contract/tables';
import { firstGroups, mostGroups } from '../../../../src/ui/pages/segments/clusters/bearable-groups';
import { clusterRequests, defaultChoices } from '../../../../src/ui/pages/segments/clusters/cluster-choices';

const table = (rowCount: number, ...columns: [name: string, distinct: number, missing: number][]) =>
  ({
    rowCount,
    columns: columns.map(([name, distinct, missing]) => ({ name, distinct, missing })),
  }) as unknown as TableInfo;

test('there can be no more groups than rows that differ', () => {
  expect(mostGroups(table(3, ['a', 3, 0]), ['a'])).toBe(3);
  expect(mostGroups(table(1_000, ['a', 3, 0], ['b', 2, 0]), ['a'])).toBe(3);
  expect(mostGroups(table(1_000, ['a', 3, 0], ['b', 2, 0]), ['a', 'b'])).toBe(6);
  expect(mostGroups(table(10, ['a', 9, 1], ['b', 4, 6]), ['a', 'b'])).toBe(4);
  expect(mostGroups(table(10, ['a', 9, 1]), [])).toBe(1);
  expect(mostGroups(table(0, ['a', 0, 0]), ['a'])).toBe(0);
});

test('a table of few rows begins with few groups, by whichever method', () => {
  expect([3, 4, 7, 10, 1_000].map((most) => firstGroups(5, most))).toEqual([2, 2, 3, 5, 5]);
  expect(clusterRequests('t', defaultChoices(['a'], 3))).toMatchObject({
    kmeans: { nClusters: 2 },
    hierarchical: { nClusters: 2 },
  });
  expect(clusterRequests('t', defaultChoices(['a'], 1_000))).toMatchObject({
    kmeans: { nClusters: 5 },
    hierarchical: { nClusters: 4 },
  });
});
