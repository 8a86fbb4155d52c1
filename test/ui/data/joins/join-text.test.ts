import { afterEach, describe, expect, it } from 'vitest';
import '../../../../src/messages/data-parts';
import '../../../../src/messages/joins';
import { LOCALES } from '../../../../src/messages/locales';
import { checkJoin } from '../../../../src/domain/joins/join-check';
import { finish } from '../../../../src/domain/stats/steps';
import {
  answerText,
  cardinalityText,
  endText,
  matchText,
  warningTexts,
} from '../../../../src/ui/pages/data/joins/join-text';
import { i18n } from '../../../../src/ui/preferences/i18n-state.svelte';
import { numbers, texts } from '../../../domain/predict/columns';
import { table } from '../tables';

afterEach(() => i18n.choose('en'));

const tables = [table('orders'), table('people')];
const choice = { left: { table: 'orders', columns: ['customer'] }, right: { table: 'people', columns: ['id'] } };
const check = (left: Parameters<typeof checkJoin>[0][0], right: typeof left) => finish(checkJoin([left], [right]));

describe('a join in words', () => {
  it('names its ends', () => {
    expect(endText(choice.left, tables)).toBe('orders.customer');
    expect(endText({ table: 'orders', columns: ['a', 'b'] }, tables)).toBe('orders.a + b');
  });

  it('says how many rows match', () => {
    const all = check(texts('a', 'b', 'a'), texts('a', 'b'));
    expect(matchText(choice, all, tables)).toBe('All 3 rows of orders have a match in people');
    expect(cardinalityText(choice, all, tables)).toBe('Several rows of orders to one of people');
    const some = check(texts('a', 'x', null), texts('a'));
    expect(matchText(choice, some, tables)).toBe('1 of 3 rows of orders has a match in people');
  });

  it('warns where nothing matches', () => {
    expect(warningTexts(choice, check(texts('a', null), texts('b', null)), tables)).toEqual([
      'No row of orders matches any row of people by these columns. Choose others: joined like this, the tables only stand side by side.',
    ]);
  });

  it('warns of types and of differences in writing', () => {
    expect(warningTexts(choice, check(numbers(7, 8), texts('07', '8')), tables)).toEqual([
      'orders.customer is stored as Number, people.id as Text: they match where they read the same.',
      '1 more row would match without zeros in front: “7” and “07”.',
    ]);
    expect(warningTexts(choice, check(texts('a'), texts('a')), tables)).toEqual([]);
  });

  it.each(LOCALES)('has words for every warning in %s', (locale) => {
    i18n.choose(locale);
    const written = ['A', ' b', 'ｃ', '0017', '18.0', ' Ｄ'];
    const warnings = warningTexts(choice, check(texts(...written), texts('a', 'b', 'c', '17', '18', 'd')), tables);
    expect(warnings).toHaveLength(7);
    expect(warnings.join()).not.toContain('joins.');
  });

  it('answers in how many ways tables fit together', () => {
    expect(answerText([choice], true)).toBe('2 tables fit together in one way');
    expect(answerText([], true)).toBe('No columns of these tables fit together by name and values');
    expect(answerText([], false)).toBeUndefined();
  });
});
