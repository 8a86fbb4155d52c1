import { expect, test } from 'vitest';
import { placedNames } from '../../../src/ui/charts/map-names';

const left = { name: 'left', x: [-9, -8, -7], y: [4, 5, 6] };
const right = { name: 'right', x: [7, 8, 9], y: [-1, -2, -3] };
const both = [
  { name: 'left', at: [-8, 5] },
  { name: 'right', at: [8, -2] },
];

test('names lie in the middle of their groups', () => {
  expect(placedNames([left, right])).toEqual(both);
});

test('a name stays with its group, whichever of its points stand out', () => {
  const some = { ...left, strong: [true, false, false] };
  const none = { ...right, strong: [false, false, false] };
  expect(placedNames([some, { ...right, strong: [false, true, true] }])).toEqual(both);
  expect(placedNames([{ ...left, strong: [false, false, false] }, none])).toEqual(both);
  expect(placedNames([some, none])).toEqual(both.slice(0, 1));
});

test('of many groups the one that stands out is named', () => {
  const many = Array.from({ length: 7 }, (_, at) => ({ ...left, name: String(at), strong: [false, false, at === 3] }));
  expect(placedNames(many).map(({ name }) => name)).toEqual(['3']);
  expect(placedNames(many.map((group) => ({ ...group, strong: undefined })))).toEqual([]);
});
