import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import type { MovementResult } from '../../../../src/contract/catalogue';
import {
  flowFrom,
  flowText,
  inOrder,
  largestMove,
  movementFlows,
  movesOf,
} from '../../../../src/ui/pages/segments/movement/movement-flows';

const movement = {
  segments: ['A', 'B'],
  count: [
    [9, 2],
    [0, 4],
  ],
  revenueBefore: [
    [90, 20],
    [0, 40],
  ],
  revenueBetween: [
    [9, 2],
    [0, 4],
  ],
  arrivals: { count: [0, 3], revenue: [0, 33] },
} as unknown as MovementResult;

test('every flow that has customers, most first, arrivals among them', () => {
  expect(movementFlows(movement)).toEqual([
    { from: 0, to: 0, count: 9, revenueBefore: 90, revenueBetween: 9 },
    { from: 1, to: 1, count: 4, revenueBefore: 40, revenueBetween: 4 },
    { from: null, to: 1, count: 3, revenueBefore: 0, revenueBetween: 33 },
    { from: 0, to: 1, count: 2, revenueBefore: 20, revenueBetween: 2 },
  ]);
});

test('who moved are not those who stayed, whose number is told', () => {
  const { moves, stayed } = movesOf(movementFlows(movement));
  expect(moves.map(({ from, to, count }) => [from, to, count])).toEqual([
    [null, 1, 3],
    [0, 1, 2],
  ]);
  expect(stayed).toBe(13);
});

test('who stays or arrives has not moved', () => {
  expect(largestMove(movementFlows(movement))).toMatchObject({ from: 0, to: 1, count: 2 });
  expect(largestMove([])).toBeUndefined();
});

test('segments come in the order that is asked for, and every figure with them', () => {
  const turned = inOrder(movement, ['B', 'C']);
  expect(turned.segments).toEqual(['B', 'A']);
  expect(turned.count).toEqual([
    [4, 0],
    [2, 9],
  ]);
  expect(turned.arrivals).toEqual({ count: [3, 0], revenue: [33, 0] });
  expect(inOrder(turned, ['A', 'B'])).toEqual(movement);
});

describe('a flow in the address', () => {
  it('comes back with both ends, whatever they are called', () => {
    const ends = fc.tuple(fc.option(fc.string()), fc.string());
    fc.assert(
      fc.property(ends, (flow) => {
        expect(flowFrom(flowText(flow))).toEqual(flow);
      }),
    );
  });

  it('is none where the text is no flow', () => {
    expect([undefined, '', '[', '[1,"a"]', '["a",null]', '["a"]', '{}'].map(flowFrom)).toEqual(
      Array(7).fill(undefined),
    );
  });
});
