import { afterEach, expect, test } from 'vitest';
import '../../../../src/messages/segments-clusters';
import type { TableInfo } from '../../../../src/contract/tables';
import { firstGroups, mostGroups } from '../../../../src/ui/pages/segments/clusters/bearable-groups';
import {
  bearableChoices,
  clusterRequests,
  defaultChoices,
} from '../../../../src/ui/pages/segments/clusters/cluster-choices';
import { i18n, t } from '../../../../src/ui/preferences/i18n-state.svelte';

afterEach(() => i18n.choose('en'));

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

test('no more groups are asked for than the chosen columns can bear', () => {
  const wanted = { ...defaultChoices(['a']), nComponents: 7 };
  expect(bearableChoices(wanted, 3)).toEqual({ ...wanted, nClusters: 3, branches: 3, nComponents: 3 });
  expect(bearableChoices(defaultChoices(['a']), 0)).toMatchObject({ nClusters: 2, branches: 2, nComponents: null });
  expect(bearableChoices({ ...wanted, branches: 1 }, 100)).toEqual({ ...wanted, branches: 1 });
});

test('that no rows, or none that differ, can be grouped is said in words', () => {
  const said = (most: number): string => t('segments.nClusters.few', { most });
  expect([0, 1].map((most) => said(most).split(':')[0])).toEqual([
    'No row has a value in all of these columns',
    'The rows do not differ in these columns',
  ]);
  expect(said(3)).toContain('At most 3 groups');
  i18n.choose('zh-CN');
  expect([0, 1, 3].map((most) => said(most).split('：')[0])).toEqual([
    '没有一行在这些列上都有值',
    '各行在这些列上没有差别',
    '至多 3 个群',
  ]);
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
