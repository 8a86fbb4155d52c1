import { expect, test } from 'vitest';
import { rfmLikeness } from '../../../src/domain/segments/rfm-likeness';
import { RFM_SEGMENTS, rfmMap } from '../../../src/domain/segments/rfm-map';

test.each([3, 5, 10])('a segment of %i bins that was renamed is like the one that it was', (bins) => {
  const published = rfmMap(bins);
  const renamed = Object.fromEntries([...published].map(([cell, segment]) => [cell, `my ${segment}`]));
  const own = RFM_SEGMENTS.filter((segment) => [...published.values()].includes(segment));
  expect(new Map(rfmLikeness(renamed))).toEqual(new Map(own.map((segment) => [`my ${segment}`, segment])));
});

test('a painted segment is like the one that most of its cells belong to, of equals the better one', () => {
  const published = Object.fromEntries(rfmMap(5));
  const likeness = rfmLikeness({ ...published, 555: 'A', 554: 'A', 111: 'A', 112: 'B', 543: 'B' });
  expect([likeness.get('A'), likeness.get('B')]).toEqual(['Champions', 'Loyal']);
});

test('a segment that has a published name is that one, whichever cells it has', () => {
  const everybody = Object.fromEntries([...rfmMap(5).keys()].map((cell) => [cell, 'Lost']));
  expect([...rfmLikeness(everybody)]).toEqual([['Lost', 'Lost']]);
});
