import { describe, expect, it } from 'vitest';
import { judgeFeature, looksLikeIdentifier } from '../../../src/domain/predict/feature-choice';
import { booleans, numbers, rowsTo, texts } from './columns';

const many = (count: number, text: (i: number) => string) => texts(...Array.from({ length: count }, (_, i) => text(i)));

describe('judgeFeature', () => {
  it.each([
    ['a number that varies', numbers(1, null, 2), null],
    ['a number that does not', numbers(4, null, 4), 'constant'],
    ['an empty number', numbers(null, null), 'all-missing'],
    ['a boolean that does not vary', booleans(true, null, true), 'constant'],
    ['a category', many(200, (i) => `plan ${i % 4}`), null],
    ['one level and missing cells', texts('vip', null, 'vip'), null],
    ['one level', texts('vip', 'vip'), 'constant'],
    ['empty text', texts(null, null), 'all-missing'],
    ['nearly as many levels as rows', many(200, (i) => `7590-${i % 180}`), 'identifier'],
    ['few rows, each with its own level', texts('a', 'b', 'c'), null],
    ['sentences', many(500, (i) => `I bought item ${i % 100} and I was very pleased with it`), 'free-text'],
    ['a hundred towns', many(500, (i) => `Town ${i % 100}`), null],
  ] as const)('%s: %s', (_, column, verdict) => {
    const rows = column.type === 'text' ? column.codes.length : column.values.length;
    expect(judgeFeature(column, rowsTo(rows))).toBe(verdict);
  });

  it('looks at the rows given only', () => {
    expect(judgeFeature(numbers(1, 1, 2), rowsTo(2))).toBe('constant');
  });
});

describe('looksLikeIdentifier', () => {
  const column = numbers(7, 3, null, 9);
  it.each([
    ['customer_id', true],
    ['customerID', true],
    ['ID', true],
    ['paid', false],
    ['amount', false],
  ])('%s: %s', (name, verdict) => {
    expect(looksLikeIdentifier(name, column, rowsTo(4))).toBe(verdict);
  });

  it('needs whole numbers', () => {
    expect(looksLikeIdentifier('id', numbers(1, 1.5, 2), rowsTo(3))).toBe(false);
    expect(looksLikeIdentifier('id', texts('1', '2', '3'), rowsTo(3))).toBe(false);
  });
});
