import { expect, test } from 'vitest';
import '../../../src/messages/segments';
import type { KmeansResult } from '../../../src/contract/catalogue';
import {
  clusterName,
  clustersAnswer,
  silhouetteText,
  someText,
  tinyGroups,
} from '../../../src/ui/pages/segments/segment-text';

const cluster = (label: number, share: number, effects: number[]): KmeansResult['clusters'][number] => ({
  label,
  count: share * 1000,
  share,
  valueShare: share,
  means: effects,
  medians: effects,
  effects,
});

const grouping = {
  columns: ['recencyDays', 'monetaryValue'],
  clusters: [cluster(0, 0.9, [0.1, -0.2]), cluster(1, 0.098, [1.5, -0.7]), cluster(2, 0.002, [0, 9])],
} as unknown as KmeansResult;

test('a group is named by what stands out, most first', () => {
  expect(clusterName(grouping, 0)).toBe('about average');
  expect(clusterName(grouping, 1)).toBe('high Days since last purchase, low Money spent');
  expect(clusterName({ ...grouping, noise: cluster(-1, 0.02, [0, 2]) }, -1)).toBe('high Money spent');
});

test('a group of a few outliers is told as such, and never as 0 %', () => {
  expect(tinyGroups(grouping)).toEqual([2]);
  const { clusters } = grouping;
  const rich = { ...grouping, clusters: [clusters[0]!, clusters[1]!, { ...clusters[2]!, valueShare: 0.5 }] };
  expect(clustersAnswer(rich)).toBe('3 groups; one of 0.20% of customers brings 50% of the value.');
});

test('the silhouette is read as Kaufman and Rousseeuw do', () => {
  expect([0.8, 0.6, 0.3, 0.1].map((silhouette) => silhouetteText(silhouette, true))).toEqual([
    'clearly separated',
    'reasonably separated',
    'weakly separated',
    'no clear groups',
  ]);
});

test('where customers are one cloud, or groups are crumbs, that is said first', () => {
  expect(clustersAnswer(grouping, { recommended: null })).toBe(
    'No clear segments: the 3 groups are cuts through one cloud of customers.',
  );
  expect(clustersAnswer({ ...grouping, clear: false }, { recommended: 3 })).toMatch(/^No clear segments/);
  expect(clustersAnswer({ ...grouping, clear: true }, { recommended: 3 })).toMatch(/^3 groups; one of/);
  const crumbs = [cluster(0, 0.97, []), ...Array.from({ length: 6 }, (_, at) => cluster(at + 1, 0.005, []))];
  expect(clustersAnswer({ clusters: crumbs })).toBe(
    '7 groups, of which 6 hold less than 1 % of the customers each: rather crumbs than segments.',
  );
});

test('a crumb is no headline, unless it brings much', () => {
  const worth = (share: number, valueShare: number) => ({ ...cluster(0, share, []), valueShare });
  const clusters = [worth(0.6, 0.5), worth(0.395, 0.45), worth(0.005, 0.05)];
  expect(clustersAnswer({ clusters })).toBe('3 groups; one of 40% of customers brings 45% of the value.');
});

test('of many names the first are told, and how many there are beside', () => {
  expect(someText(['a', 'b', 'c'])).toBe('a, b, c');
  expect(someText(['a', 'b', 'c', 'd', 'e'])).toBe('a, b, c and 2 more');
});
