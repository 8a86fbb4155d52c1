import { expect, test } from 'vitest';
import '../../../../src/messages/segments';
import '../../../../src/messages/segments-clusters';
import type { ChooseKResult } from '../../../../src/contract/catalogue';
import { howManyText } from '../../../../src/ui/pages/segments/clusters/how-many-text';

const result = (recommended: number | null, code: ChooseKResult['reason']['code']): ChooseKResult =>
  ({
    recommended,
    reason: { code, criteria: ['elbow', 'gap'], gapExcess: 9 },
    stability: { jaccard: [0.9, 0.81], bootstraps: 20, rows: 100, nClusters: 2 },
  }) as unknown as ChooseKResult;

test('a recommendation comes with its reason and its least stable group', () => {
  expect(howManyText(result(4, 'majority'))).toBe(
    '4 groups: that is what Elbow, Gap statistic say; the least stable group returns with 0.81 in new samples',
  );
  expect(howManyText(result(3, 'silhouette'))).toMatch(/^3 groups: the criteria disagree, and the silhouette decides/);
});

test('where there are none, it says so', () => {
  expect(howManyText(result(null, 'no-structure'))).toMatch(/^No clear segments/);
});
