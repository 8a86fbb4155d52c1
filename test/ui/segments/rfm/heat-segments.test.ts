import { expect, test } from 'vitest';
import { heatSegment, holdsSegment } from '../../../../src/ui/pages/segments/rfm/heat-segments';
import { placeOf, type RfmScores } from '../../../../src/ui/pages/segments/rfm/rfm-walk';

const cells = Array<string>(8).fill('rest');
const count = Array<number>(8).fill(0);
const put = (scores: RfmScores, segment: string, customers: number): void => {
  cells[placeOf(scores, 2)] = segment;
  count[placeOf(scores, 2)] = customers;
};
put({ r: 2, f: 1, m: 1 }, 'few', 3);
put({ r: 2, f: 1, m: 2 }, 'many', 5);
put({ r: 1, f: 1, m: 1 }, 'nobody', 0);
const paint = { bins: 2, segments: ['few', 'many', 'nobody', 'rest'], cells };

test('a cell of a heat map stands for the segment that most of its customers are in, whatever the third score', () => {
  expect(heatSegment(paint, count, ['r', 'f'], 2, 1)).toBe('many');
  expect(heatSegment(paint, count, ['r', 'm'], 2, 1)).toBe('few');
  expect(heatSegment(paint, count, ['f', 'm'], 1, 2)).toBe('many');
  expect(heatSegment(paint, count, ['r', 'f'], 1, 1)).toBeUndefined();
});

test('the cells of a segment are those with customers in it', () => {
  expect(holdsSegment(paint, count, ['r', 'f'], [2, 1], 'few')).toBe(true);
  expect(holdsSegment(paint, count, ['r', 'f'], [2, 2], 'few')).toBe(false);
  expect(holdsSegment(paint, count, ['r', 'f'], [1, 1], 'nobody')).toBe(false);
});
