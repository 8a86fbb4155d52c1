import { expect, test } from 'vitest';
import { drawnRows } from '../../../src/ui/charts/profile-row';
import { profileRows } from '../../../src/ui/pages/segments/clusters/profile-rows';

const sample = {
  values: [
    [1, 2, 3],
    [4, 5, 6],
  ],
  labels: [0, 1, 0],
};

test('where a group is chosen the lines of the others are held back, behind its own', () => {
  const rows = drawnRows(
    profileRows(sample, (label) => label !== 0),
    9,
  );
  expect(rows).toEqual([
    { values: [2, 5], color: 1, quiet: true },
    { values: [1, 4], color: 0, quiet: false },
    { values: [3, 6], color: 0, quiet: false },
  ]);
});

test('of many rows some are drawn, in their order where none is held back', () => {
  const rows = Array.from({ length: 100 }, (_, row) => ({ values: [row], color: 0 }));
  expect(drawnRows(rows, 3).map(({ values }) => values[0])).toEqual([0, 50, 99]);
});
