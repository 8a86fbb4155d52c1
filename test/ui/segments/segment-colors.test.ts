import { expect, test } from 'vitest';
import { segmentColors } from '../../../src/ui/pages/segments/segment-colors';

test('published segments keep their colour whatever is beside them', () => {
  expect(segmentColors(['Lost', 'Champions']).get('Champions')).toBe(0);
  expect(segmentColors(['Mine', 'Champions', 'New']).get('New')).toBe(3);
});

test('clusters have that of their number, noise that of the rest', () => {
  expect([...segmentColors(['2', '0', '-1'])]).toEqual([
    ['2', 2],
    ['0', 0],
    ['-1', -1],
  ]);
});

test('names of one’s own take what is left, in whatever order they come', () => {
  const colors = segmentColors(['Zebra', 'Champions', 'Ant']);
  expect([colors.get('Ant'), colors.get('Zebra')]).toEqual([1, 2]);
  expect(segmentColors(['Ant', 'Zebra', 'Champions', 'Ant'])).toEqual(colors);
});
