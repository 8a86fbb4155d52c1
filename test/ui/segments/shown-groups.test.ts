import { expect, test } from 'vitest';
import type { LabelsMade } from '../../../src/contract/catalogue';
import { shownGroups } from '../../../src/ui/pages/segments/shown-groups';

const group = (label: number, share: number) => ({ label, share }) as LabelsMade['clusters'][number];

test('those in no cluster are shown behind the clusters, so that shares sum to all', () => {
  const clusters = [group(0, 0.7), group(1, 0.25)];
  const shown = shownGroups({ clusters, noise: group(-1, 0.05) });
  expect(shown.map(({ label }) => label)).toEqual([0, 1, -1]);
  expect(shown.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 12);
  expect(shownGroups({ clusters, noise: null })).toEqual(clusters);
});
