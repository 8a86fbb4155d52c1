import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sampleOfEach } from '../../../src/domain/segments/sample-of-each';

const labelled = Int32Array.from({ length: 1_000 }, (_, row) => (row === 997 ? 4 : row >= 950 ? -1 : row % 2));

test('a group of one is drawn, and some of each rare one', () => {
  const rows = sampleOfEach(
    Uint32Array.from({ length: 50 }, (_, at) => at),
    labelled,
    20,
    1,
  );
  const drawn = [0, 1, -1, 4].map((label) => rows.filter((row) => labelled[row] === label).length);
  expect(drawn).toEqual([25, 25, 20, 1]);
  expect(rows).toContain(997);
});

test('the sample stays within, rows differ, and each group has as many as asked for or all', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: -1, max: 5 }), { minLength: 1, maxLength: 200 }),
      fc.nat(199),
      fc.nat(9),
      (list, most, least) => {
        const labels = Int32Array.from(list);
        const sample = Uint32Array.from({ length: Math.min(most, labels.length) }, (_, at) => at);
        const rows = sampleOfEach(sample, labels, least, 7);
        expect([...new Set(rows)].sort((a, b) => a - b)).toEqual([...rows]);
        expect([...sample].every((row) => rows.includes(row))).toBe(true);
        const count = (of: Iterable<number>, label: number) => [...of].filter((row) => labels[row] === label).length;
        const short = [...new Set(list)].filter(
          (label) => count(rows, label) < Math.min(least, count(labels.keys(), label)),
        );
        expect(short).toEqual([]);
        expect(sampleOfEach(sample, labels, least, 7)).toEqual(rows);
      },
    ),
  );
});
