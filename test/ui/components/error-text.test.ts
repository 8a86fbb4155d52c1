import { afterEach, describe, expect, it } from 'vitest';
import { ClienteleError, ERROR_CODES } from '../../../src/contract/errors';
import { errorText, isCancelled } from '../../../src/ui/components/error-text';
import { i18n } from '../../../src/ui/preferences/i18n-state.svelte';
import { LOCALES } from '../../../src/messages/locales';

afterEach(() => i18n.choose('en'));

describe('errorText', () => {
  it('says what is wrong and where', () => {
    const { message, next } = errorText(
      new ClienteleError('column-not-numeric', '', { table: 'shop', column: 'note' }),
    );
    expect(message).toBe('“note” does not hold numbers.');
    expect(next).toContain('Choose a column of numbers');
  });

  it('fills counts', () => {
    expect(errorText(new ClienteleError('too-few-rows', '', { rows: 3, needed: 1000 })).message).toBe(
      'There are only 3 usable rows; 1,000 are needed.',
    );
  });

  it('advises fewer groups where there are fewer rows than groups', () => {
    const next = (details: Record<string, number>): string | null =>
      errorText(new ClienteleError('too-few-rows', '', details)).next;
    expect(next({ rows: 3, needed: 5, groups: 5 })).toBe('Use a larger table, or ask for fewer groups.');
    expect(next({ rows: 3, needed: 5 })).toContain('fewer missing values');
  });

  it('tells a file without a byte from a header without rows and from rows that do not fit', () => {
    const message = (details: Record<string, number>): string =>
      errorText(new ClienteleError('file-empty', '', details)).message;
    expect(message({ rejected: 0 })).toBe('The file is empty.');
    expect(message({ rejected: 0, headings: 3 })).toBe('The file has a heading row, but no rows of data below it.');
    expect(message({ rejected: 2, headings: 3 })).toBe('No row of the file has as many values as its heading row.');
  });

  it('says how much room is needed and free', () => {
    const error = new ClienteleError('storage-quota', '', { needed: 23_281_250, free: 1_040_000 });
    expect(errorText(error).message).toBe(
      'There is no room left for this data: it needs about 23.3 MB, and 1.0 MB are free. Nothing was changed.',
    );
  });

  it.each(LOCALES.flatMap((locale) => ERROR_CODES.map((code) => [locale, code] as const)))(
    'has words in %s for %s without details',
    (locale, code) => {
      i18n.choose(locale);
      const { message } = errorText(new ClienteleError(code, 'plain'));
      expect(message).not.toMatch(/[{}]|none|undefined|\s{2}|\s[.,]/);
    },
  );

  it('shows errors that it does not know as internal, with the technical part kept', () => {
    const { message, technical } = errorText(new TypeError('x is not a function'));
    expect(message).toBe('Something went wrong that should not have.');
    expect(technical).toContain('x is not a function');
  });
});

describe('isCancelled', () => {
  it('tells cancelling from failing', () => {
    expect(isCancelled(new ClienteleError('cancelled', ''))).toBe(true);
    expect(isCancelled(new ClienteleError('internal', ''))).toBe(false);
  });

  it('says where an expression goes wrong, and in which step', () => {
    const error = new ClienteleError('expression-invalid', '', {
      step: 2,
      position: 12,
      expected: 'a number',
      found: 'the end',
    });
    expect(errorText(error).message).toBe(
      'The expression of step 2 goes wrong at character 12: expected a number, found the end.',
    );
  });
});
