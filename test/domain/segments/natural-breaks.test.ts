import fc from 'fast-check';
import { expect, test } from 'vitest';
import { naturalBreaks } from '../../../src/domain/segments/natural-breaks';
import { finish } from '../../../src/domain/stats/steps';

const breaks = (values: readonly number[], classes: number): number[] =>
  finish(naturalBreaks(Float64Array.from(values).sort(), classes));

function squares(values: readonly number[]): number {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
}

/** What is left within groups that end at the bounds. */
const within = (values: readonly number[], bounds: readonly number[]): number =>
  bounds.reduce(
    (sum, bound, at) =>
      sum + squares(values.filter((value) => value <= bound && value > (bounds[at - 1] ?? -Infinity))),
    0,
  );

/** Every way to choose the last values of all groups but the last. */
function* choices(distinct: readonly number[], classes: number): Generator<number[]> {
  if (classes === 1) {
    yield [distinct.at(-1)!];
    return;
  }
  for (let at = 0; at <= distinct.length - classes; at++) {
    for (const rest of choices(distinct.slice(at + 1), classes - 1)) yield [distinct[at]!, ...rest];
  }
}

test('gaps are where groups end', () => {
  expect(breaks([1, 2, 3, 50, 51, 52, 53, 900], 3)).toEqual([3, 53, 900]);
  expect(breaks([4, 1, 2], 3)).toEqual([1, 2, 4]);
});

test('what many rows have weighs more', () => {
  expect(breaks([0, 10, 14], 2)).toEqual([0, 14]);
  expect(breaks([...new Array<number>(50).fill(0), ...new Array<number>(50).fill(10), 14], 2)).toEqual([0, 14]);
  expect(breaks([0, ...new Array<number>(50).fill(6), ...new Array<number>(50).fill(10)], 2)).toEqual([6, 10]);
});

test('no other breaks leave less within the groups', () => {
  const drawn = fc.array(fc.integer({ min: -40, max: 40 }), { minLength: 4, maxLength: 14 });
  fc.assert(
    fc.property(drawn, fc.integer({ min: 2, max: 4 }), (values, classes) => {
      const distinct = [...new Set(values)].sort((a, b) => a - b);
      fc.pre(distinct.length >= classes);
      const least = Math.min(...[...choices(distinct, classes)].map((bounds) => within(values, bounds)));
      expect(within(values, breaks(values, classes))).toBeCloseTo(least, 8);
    }),
  );
});

test('fewer different values than groups are refused', () => {
  expect(() => breaks([1, 1, 2, 2], 3)).toThrow(
    expect.objectContaining({ code: 'too-few-groups', details: { groups: 2, needed: 3 } }),
  );
});

test('a hundred thousand different values are cut without a wait', () => {
  const steps = naturalBreaks(
    Float64Array.from({ length: 100_000 }, (_, i) => Math.exp(i / 10_000)),
    5,
  );
  const fractions: number[] = [];
  let step = steps.next();
  for (; !step.done; step = steps.next()) fractions.push(step.value);
  expect(fractions.length).toBeGreaterThan(20);
  expect(fractions).toEqual(fractions.toSorted((a, b) => a - b));
  expect(step.value).toHaveLength(5);
});
