import { expect, test } from 'vitest';
import { shareText } from '../../../src/ui/pages/segments/share-text';

test('a share reads as all or nothing only where it is', () => {
  const shares = [1, 0.99996, 0.9974, 0.9949, 0.294, 0.0042, 0];
  expect(shares.map(shareText)).toEqual(['100%', '99.9%', '99.7%', '99%', '29%', '0.42%', '0%']);
});
