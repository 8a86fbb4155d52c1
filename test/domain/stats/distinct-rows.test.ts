import fc from 'fast-check';
import { expect, test } from 'vitest';
import { distinctRows } from '../../../src/domain/stats/distinct-rows';
import { finish } from '../../../src/domain/stats/steps';

test('brings together what a map of texts brings together', () => {
  const value = fc.constantFrom(0, 1, 2.5, -1, 1e300, NaN);
  fc.assert(
    fc.property(fc.array(fc.tuple(value, value), { maxLength: 60 }), (rows) => {
      const columns = [0, 1].map((at) => Float64Array.from(rows, (row) => row[at]!));
      const { first, group, counts } = finish(distinctRows(columns));
      const byText = new Map<string, number[]>();
      rows.forEach((row, i) => byText.set(row.join(), [...(byText.get(row.join()) ?? []), i]));
      expect(Array.from(first)).toEqual(Array.from(byText.values(), ([row]) => row));
      expect(Array.from(counts)).toEqual(Array.from(byText.values(), ({ length }) => length));
      const places = [...byText.keys()];
      expect(Array.from(group)).toEqual(rows.map((row) => places.indexOf(row.join())));
    }),
  );
});
