import { expect, test } from 'vitest';
import { categoryToken } from '../../../src/ui/components/category-color';
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

test('segments without customers yield, so that a name of one’s own has the same colour where they are not known', () => {
  const known = segmentColors(['Champions', 'Mine']);
  const painted = segmentColors(['Champions', 'Mine'], ['Loyal', 'Unused']);
  expect(painted.get('Mine')).toBe(known.get('Mine'));
  expect(painted.get('Loyal')).toBe(1);
  expect(painted.get('Unused')).toBe(2);
});

test('segments beyond the eight colours that stand beside each other are no one grey', () => {
  const others = ['Cannot Lose', 'Hibernating', 'Lost'].map((segment) =>
    categoryToken(segmentColors([segment]).get(segment)!),
  );
  expect(new Set(others).size).toBe(3);
  expect(categoryToken(-1)).toBe('--category-other');
});
