import { expect, test } from 'vitest';
import { competitionRanks } from '../../../src/ui/pages/value/competition-ranks';

test('equal values share the lowest of their ranks, and the next one counts them all', () => {
  expect(competitionRanks([9, 7, 7, 5, 5, 5, 1])).toEqual([1, 2, 2, 4, 4, 4, 7]);
  expect(competitionRanks([3, 3])).toEqual([1, 1]);
  expect(competitionRanks([])).toEqual([]);
});
