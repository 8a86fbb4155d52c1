import { afterEach, describe, expect, test } from 'vitest';
import '../../../src/messages/data-parts';
import type { WarningCode } from '../../../src/ingest/warnings';
import { isMessageKey } from '../../../src/messages/format';
import { i18n } from '../../../src/ui/preferences/i18n-state.svelte';
import { column } from './tables';
import {
  isOpenQuestion,
  needsChecking,
  notesOf,
  rejectionText,
  unreadableCells,
  warningText,
} from '../../../src/ui/pages/data/warning-text';

afterEach(() => i18n.choose('en'));

const unreadable = (column: string, count: number) => ({
  code: 'cells-unreadable',
  message: 'English of the engine',
  column,
  details: { count, type: 'number' },
});

describe('warningText', () => {
  test('fills in column and details', () => {
    expect(warningText(unreadable('paid', 2))).toBe(
      '2 cells of “paid” could not be read as a number; they count as missing.',
    );
    expect(warningText(unreadable('paid', 1))).toContain('1 cell of');
  });

  test('speaks the chosen language', () => {
    i18n.choose('zh-CN');
    expect(warningText(unreadable('paid', 2))).toBe('“paid”列有 2 个单元格无法读作数字，按缺失处理。');
  });

  test('names the decimal mark', () => {
    const warning = { code: 'decimal-ambiguous', message: '', column: 'paid' };
    expect(warningText({ ...warning, details: { decimal: ',' } })).toContain('The comma is taken');
    expect(warningText({ ...warning, details: { decimal: '.' } })).toContain('The point is taken');
  });

  test('falls back to the engine’s sentence for a code that it does not know', () => {
    expect(warningText({ code: 'brand-new', message: 'Something new.' })).toBe('Something new.');
  });
});

test('rejections are told in words, unknown ones by their code', () => {
  expect(rejectionText('too-few-fields')).toBe('Fewer values than there are columns');
  expect(rejectionText('brand-new')).toBe('brand-new');
});

test('guesses need checking, mere information does not', () => {
  expect(needsChecking([{ code: 'blank-lines', message: '' }])).toBe(false);
  expect(
    needsChecking([
      { code: 'blank-lines', message: '' },
      { code: 'date-ambiguous', message: '' },
    ]),
  ).toBe(true);
});

test('unreadable cells are counted over all columns', () => {
  const columns = [
    { ...column('a'), reading: { unreadable: 2 } },
    column('made'),
    { ...column('b'), reading: { unreadable: 3 } },
  ];
  expect(unreadableCells({ columns })).toBe(5);
});

test('an encoding is open to question below 80 %', () => {
  const guessed = (confidence: number) => ({ code: 'encoding-guessed', message: '', details: { confidence } });
  expect(isOpenQuestion(guessed(79))).toBe(true);
  expect(isOpenQuestion(guessed(80))).toBe(false);
  expect(notesOf([guessed(92), unreadable('a', 1)], undefined)).toEqual([unreadable('a', 1)]);
  expect(notesOf([guessed(50)], undefined)).toEqual([guessed(50)]);
});

test('what is asked is not noted as well', () => {
  const dates = { code: 'date-ambiguous', message: '', column: 'a', details: { format: 'DD/MM/YYYY' } };
  expect(notesOf([dates, unreadable('a', 1)], 'date-ambiguous')).toEqual([unreadable('a', 1)]);
});

test('every warning of the reader has its translation', () => {
  const codes: Record<WarningCode, true> = {
    'encoding-guessed': true,
    'line-ends-mixed': true,
    'blank-lines': true,
    'lines-whole': true,
    preamble: true,
    'header-assumed': true,
    'header-repeated': true,
    'total-row': true,
    'header-missing': true,
    'header-renamed': true,
    'header-short': true,
    'header-cut': true,
    'quotes-malformed': true,
    'quote-open': true,
    'date-ambiguous': true,
    'date-zones-mixed': true,
    'decimal-ambiguous': true,
    percent: true,
    'currencies-mixed': true,
    'cells-unreadable': true,
    'original-not-kept': true,
    'bytes-replaced': true,
    'comment-lines': true,
    'escape-guessed': true,
    'header-joined': true,
    'quote-guessed': true,
    'sheet-chosen': true,
  };
  expect(Object.keys(codes).filter((code) => !isMessageKey(`data.warning.${code}`))).toEqual([]);
});
