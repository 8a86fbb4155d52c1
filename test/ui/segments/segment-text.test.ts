import { expect, test } from 'vitest';
import '../../../src/messages/segments';
import type { KmeansResult } from '../../../src/contract/catalogue';
import { clusterName, clustersAnswer, silhouetteText, tinyGroups } from '../../../src/ui/pages/segments/segment-text';

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
