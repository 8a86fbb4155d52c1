import fc from 'fast-check';
import { expect, test } from 'vitest';
import { leadingRows } from '../../../src/domain/stats/leading-rows';
import { finish } from '../../../src/domain/stats/steps';

test('are the first of a stable sort from the largest down', () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(fc.integer({ min: -3, max: 3 }), fc.constant(NaN))), fc.nat(8), (values, more) => {
      const sorted = [...values.keys()]
        .filter((row) => !Number.isNaN(values[row]))
        .sort((a, b) => values[b]! - values[a]! || a - b);
      const count = 1 + more;
      expect(finish(leadingRows(Float64Array.from(values), count))).toEqual(sorted.slice(0, count));
    }),
  );
});
