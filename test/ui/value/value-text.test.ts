import { expect, test } from 'vitest';
import '../../../src/messages/value';
import { formulaText, unitText } from '../../../src/ui/pages/value/value-text';

test('a value of one part as it is carries the name of its column', () => {
  const formula = formulaText('weighted', ['monetaryValue', 'tenureDays', null], [1, 0, 0]);
  expect(formula).toBe('Money spent');
  expect(unitText('weighted', formula, 'none', 1)).toBe('Money spent');
});

test('a value of scaled or several parts is a score, and says of what', () => {
  const formula = formulaText('weighted', ['monetaryValue', 'tenureDays', null], [1, -0.5, 0]);
  const units = [unitText('weighted', formula, 'none', 2), unitText('weighted', formula, 'minmax', 2)];
  expect(units).toEqual(['Score of parts as they are', 'Score of parts from 0 to 1']);
  expect(unitText('weighted', formula, 'zscore', 1)).toBe('Score of z-scores');
});
