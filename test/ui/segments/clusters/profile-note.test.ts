import { expect, test } from 'vitest';
import '../../../../src/messages/segments';
import '../../../../src/messages/segments-clusters';
import { profileNote } from '../../../../src/ui/pages/segments/clusters/profile-note';

const axis = (label: string, beyond: boolean) => ({ label, low: 0, high: 1, beyond });

test('axes that reach further than percentiles, to the mean of a group, are named', () => {
  expect(profileNote(9, [axis('Orders', false)])).toMatch(/from the 1st to the 99th percentile\.$/);
  expect(profileNote(9, [axis('Orders', true), axis('Days', false), axis('Money', true)])).toMatch(
    /percentile\. Further, to the mean of a group: Orders, Money\.$/,
  );
});
