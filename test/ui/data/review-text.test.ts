import { expect, test } from 'vitest';
import { apartText } from '../../../src/ui/pages/data/review-text';

test('says how many of the first rows would be set aside', () => {
  expect(apartText({ rows: 10, rejected: 2 })).toBe('2 of the first 10 rows do not fit and would be set aside');
  expect(apartText({ rows: 1200, rejected: 1 })).toBe('1 of the first 1,200 rows does not fit and would be set aside');
});

test('says nothing where every row fits', () => {
  expect(apartText({ rows: 10, rejected: 0 })).toBe('');
});
