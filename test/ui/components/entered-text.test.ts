import { expect, test } from 'vitest';
import { enteredText } from '../../../src/ui/components/entered-text';

test('what stands in place of a number that was entered is told', () => {
  expect(enteredText(999, 12, 2, 12)).toBe('At most 12: that is used.');
  expect(enteredText(-3, 2, 2, 12)).toBe('At least 2: that is used.');
  expect(enteredText(2.5, 3, 2, 12)).toBe('Rounded to 3.');
  expect(enteredText(NaN, 4, 2, 12)).toBe('A number is needed: 4 stays.');
});

test('a number that stands itself needs no word, nor what came after it', () => {
  expect(enteredText(4, 4, 2, 12)).toBeUndefined();
  expect(enteredText(999, 7, 2, 12)).toBeUndefined();
  expect(enteredText(undefined, 4, 2, 12)).toBeUndefined();
});
