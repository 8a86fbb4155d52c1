import { expect, it } from 'vitest';
import { isBlank, isMissingText, MISSING_TOKENS } from '../../../src/domain/table/missing';

it.each(['', '  ', 'NA', 'N/A', 'null', 'NULL', 'NaN', '-', 'None', '#N/A', ' na ', 'Infinity', '-inf', '\\N'])(
  '%j is missing',
  (text) => {
    expect(isMissingText(text)).toBe(true);
  },
);

it.each(['0', 'nada', 'No', '--', 'n', 'unknown', 'Infinity War'])('%j is a value', (text) => {
  expect(isMissingText(text)).toBe(false);
});

it('states its rule', () => {
  expect(MISSING_TOKENS.filter((token) => !isMissingText(token.toUpperCase()))).toEqual([]);
  expect(MISSING_TOKENS.length).toBeGreaterThan(8);
});

it('takes blanks of any kind for blank', () => {
  expect(['', ' \t', '\u3000', 'a'].map(isBlank)).toEqual([true, true, true, false]);
});
