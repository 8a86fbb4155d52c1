import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import '../../../src/messages/prepare';
import { isMessageKey } from '../../../src/messages/format';
import { FUNCTION_NAMES } from '../../../src/domain/prepare/expression/functions';
import type { Columns } from '../../../src/domain/prepare/run-steps';
import { i18n } from '../../../src/ui/preferences/i18n-state.svelte';
import { conditionExample } from '../../../src/ui/pages/prepare/condition-example';
import { checkedExpression, columnReference, withColumnAt } from '../../../src/ui/pages/prepare/expression-check';
import { nearestName } from '../../../src/ui/pages/prepare/nearest-name';

const columns: Columns = [
  { name: 'price', type: 'number' },
  { name: 'city', type: 'text' },
  { name: 'day', type: 'date' },
  { name: 'paid', type: 'boolean' },
];
const check = (text: string, condition = false) => checkedExpression(text, columns, condition);

/** Expressions that go wrong in every way that the reader knows, and the place. */
const WRONG: readonly (readonly [string, number, string])[] = [
  ['price * (2 +', 12, 'Character 13: expected a value, a column or a function, found the end.'],
  ['price * (2', 10, 'Character 11: expected an operator, “,” or “)”, found the end.'],
  ['price price', 6, 'Character 7: expected an operator or the end, found “price”.'],
  ['price * 2x', 9, 'Character 10: expected an operator after the number, found “x”.'],
  ['price ; 2', 6, 'Character 7: expected a value, a column or an operator, found “;”.'],
  ['city * 2', 0, 'Character 1: expected a number, found text.'],
  ['lower(price)', 6, 'Character 7: expected text, found a number.'],
  ['not price', 4, 'Character 5: expected a condition, found a number.'],
  ['year(price)', 5, 'Character 6: expected a date, found a number.'],
  ['day > "soon"', 6, 'Character 7: expected a date such as "2024-01-31", found “soon”.'],
  ['1 < price < 3', 10, 'Character 11: expected “and” or “or” between two comparisons, found “<”.'],
  ['paid < paid', 0, 'Character 1: expected something that “<” can order, found a condition.'],
  ['round()', 0, 'Character 1: expected round with 1 or 2 arguments, found 0.'],
  ['max()', 0, 'Character 1: expected max with 1 or more arguments, found 0.'],
  ['abs(1, 2)', 0, 'Character 1: expected abs with 1 argument, found 2.'],
  ['[price', 6, 'Character 7: expected the closing ], found the end.'],
  ['spend * 2', 0, 'There is no column “spend” at this step.'],
];

afterEach(() => i18n.choose('en'));

describe('a column that is not there', () => {
  it('is told with the one that was likely meant, which can be put in its place', () => {
    const found = check('price > 1 and City = "Rome"')!;
    expect(found).toMatchObject({ at: 14, meant: 'city' });
    expect(found.message).toBe('There is no column “City” at this step. Did you mean “city”?');
    expect(withColumnAt('price > 1 and City = "Rome"', 14, 'city')).toBe('price > 1 and city = "Rome"');
    expect(withColumnAt('[unit  price]*2', 0, 'unit price')).toBe('[unit price]*2');
    expect(withColumnAt('单价 * 2', 0, 'a]b')).toBe('[a]]b] * 2');
  });

  it.each([
    ['MONTHLY_CHARGES', 'Monthly Charges'],
    ['tenrue', 'tenure'],
    ['tenur', 'tenure'],
    ['Ｃｈｕｒｎ', 'Churn'],
    ['id', null],
    ['turnover', null],
  ])('%s was likely meant to be %s', (written, meant) => {
    expect(nearestName(written, ['Churn', 'tenure', 'Monthly Charges', 'ab'])).toBe(meant);
  });
});

describe('the example of a condition', () => {
  it.each([
    [columns, 'price > 0 and not isMissing(city)'],
    [columns.slice(2), 'year(day) >= 2024 and paid'],
    [
      [
        { name: 'customer id', type: 'number' },
        { name: 'unit price', type: 'number' },
      ] as const,
      '[unit price] > 0',
    ],
  ])('is a condition over columns that are there: %#', (there, example) => {
    expect(conditionExample(there)).toBe(example);
    expect(checkedExpression(example, there, true)).toEqual({ type: 'boolean' });
  });

  it('is none where there is nothing to ask about', () => {
    expect(conditionExample([])).toBe('');
  });
});

describe('checkedExpression', () => {
  it('says nothing of what is not there yet', () => {
    expect(check('  ')).toBeNull();
  });

  it('tells what a right one gives', () => {
    expect(['price * 2', 'lower(city)', 'price > 2'].map((text) => check(text)!.type)).toEqual([
      'number',
      'text',
      'boolean',
    ]);
  });

  it.each(WRONG)('says what is wrong and where: %s', (text, at, message) => {
    expect(check(text)).toEqual({ at, message });
  });

  it('has Chinese words for all of it', () => {
    i18n.choose('zh-CN');
    const messages = WRONG.map(([text]) => check(text)!.message!);
    // What is quoted, or is the name of a function, stays as it is.
    const words = messages.map((message) => message.replaceAll(/[“"].*?[”"]|round|abs|max|\]/g, ''));
    expect(words.filter((message) => /[a-z]{2,}/i.test(message))).toEqual([]);
  });

  it('wants a condition where rows are filtered', () => {
    expect(check('price > 2', true)!.type).toBe('boolean');
    expect(check('price * 2', true)).toMatchObject({ at: 0, message: expect.stringContaining('this gives a number') });
  });

  it('explains every function', () => {
    const unexplained = FUNCTION_NAMES.filter((name) => !isMessageKey(`prepare.function.${name}`));
    expect(unexplained).toEqual([]);
  });
});

describe('columnReference', () => {
  it('brackets only the names that need it', () => {
    expect(['price', '金额', 'unit price', 'a]b', 'not', '2nd'].map(columnReference)).toEqual([
      'price',
      '金额',
      '[unit price]',
      '[a]]b]',
      '[not]',
      '[2nd]',
    ]);
  });

  it('refers to a column of any name', () => {
    // A full-width bracket closes as well.
    const unit = fc.oneof(
      { weight: 9, arbitrary: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 1 }) },
      fc.constantFrom('[', ']', '］'),
    );
    fc.assert(
      fc.property(fc.string({ unit, minLength: 1, maxLength: 20 }), (name) => {
        const checked = checkedExpression(columnReference(name), [{ name, type: 'date' }], false);
        expect(checked).toEqual({ type: 'date' });
      }),
    );
  });
});
