import fc from 'fast-check';
import { expect, test } from 'vitest';
import { numberTexts } from '../../../src/domain/table/number-texts';
import { textColumn } from '../../text-column';

const numbers = fc.oneof(
  fc.array(fc.oneof(fc.integer({ min: -50, max: 50 }), fc.constant(NaN))),
  fc.array(fc.oneof(fc.double(), fc.integer())),
);

test('every number has its text, in order of first appearance', () => {
  fc.assert(
    fc.property(numbers, (values) => {
      // −0 and 0 are one number.
      const expected = values.map((value) => (Number.isNaN(value) ? null : String(value)));
      expect(numberTexts(Float64Array.from(values), String)).toEqual(textColumn(expected));
    }),
  );
});
