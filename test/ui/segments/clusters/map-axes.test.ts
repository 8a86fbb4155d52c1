import { expect, test } from 'vitest';
import { mapAxes } from '../../../../src/ui/pages/segments/clusters/map-axes';

const labels = [0, 0, 0, 1, 1, 1, -1];
const flag = [0, 0, 0, 1, 1, 1, 0];
const apart = [1, 2, 3, 11, 12, 13, 99];
const same = apart.map((value) => 2 * value + 1);
const little = [1, 5, 9, 4, 8, 12, 0];
const none = [1, 2, 3, 1, 2, 3, 50];

test('the axes are those on which the clusters lie furthest apart', () => {
  expect(mapAxes({ values: [none, little, apart], labels })).toEqual([2, 1]);
});

test('two values make two lines: they come last', () => {
  expect(mapAxes({ values: [flag, none, apart], labels })).toEqual([2, 1]);
  expect(mapAxes({ values: [flag, apart], labels })).toEqual([1, 0]);
});

test('a column that says the same as the first is no second axis', () => {
  expect(mapAxes({ values: [apart, same, little], labels })).toEqual([0, 2]);
});

test('one column is both, and none is no fault', () => {
  expect(mapAxes({ values: [apart], labels })).toEqual([0, 0]);
  expect(mapAxes({ values: [], labels })).toEqual([0, 0]);
});
