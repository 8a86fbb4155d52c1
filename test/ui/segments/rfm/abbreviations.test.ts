import fc from 'fast-check';
import { expect, test } from 'vitest';
import { abbreviations } from '../../../../src/ui/pages/segments/rfm/abbreviations';

test('two words give their initials, one its first letters', () => {
  expect([...abbreviations(['Cannot lose', 'Champions', 'Lost', 'Loyal', '有潜力']).values()]).toEqual([
    'CL',
    'Ch',
    'Lo',
    'Ly',
    '有潜',
  ]);
});

test('no two names share a sign, and none is without', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.string({ minLength: 1, maxLength: 6 }), { maxLength: 40 }), (names) => {
      const signs = [...abbreviations(names).values()];
      expect(signs).toHaveLength(names.length);
      expect(new Set(signs).size).toBe(names.length);
      expect(signs.every((sign) => sign !== '')).toBe(true);
    }),
  );
});
