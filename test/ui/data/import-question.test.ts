import { describe, expect, test } from 'vitest';
import '../../../src/messages/data-parts';
import { importQuestion } from '../../../src/ui/pages/data/import-question';
import { plainDialect } from '../../dialects';
import { previewOf, warningOf } from './previews';

const DATES = warningOf('date-ambiguous', 'when', { format: 'DD/MM/YYYY' });
const MARKS = warningOf('decimal-ambiguous', 'paid', { decimal: '.' });
const columns = { when: 'date', paid: 'number' } as const;
const rows = [
  ['05/05/2026', '7'],
  ['03/04/2026', '1,234'],
];

describe('importQuestion', () => {
  test('asks nothing where nothing is open', () => {
    expect(importQuestion(previewOf(columns, rows, { warnings: [warningOf('percent', 'paid')] }), null)).toBeNull();
  });

  test('asks nothing where two things are open', () => {
    expect(importQuestion(previewOf(columns, rows, { warnings: [DATES, MARKS] }), null)).toBeNull();
  });

  test('shows a date of the column both ways, what is assumed first', () => {
    const question = importQuestion(previewOf(columns, rows, { warnings: [DATES] }), null);
    expect(question?.text).toBe('In “when”, which day is 03/04/2026?');
    expect(question?.answers).toEqual([
      { label: 'Apr 3, 2026: the day comes first', choice: { dateFormats: { when: 'DD/MM/YYYY' } } },
      { label: 'Mar 4, 2026: the month comes first', choice: { dateFormats: { when: 'MM/DD/YYYY' } } },
    ]);
  });

  test('one answer settles every column of ambiguous dates, and leaves other columns as they were chosen', () => {
    const warnings = [DATES, warningOf('date-ambiguous', 'paid', { format: 'DD.MM.YY' })];
    const question = importQuestion(previewOf(columns, rows, { warnings }), null, {
      dateFormats: { other: 'YYYYMMDD' },
    });
    expect(question?.answers[1]?.choice).toEqual({
      dateFormats: { when: 'MM/DD/YYYY', paid: 'MM.DD.YY', other: 'YYYYMMDD' },
    });
  });

  test('shows a number both ways', () => {
    const question = importQuestion(previewOf(columns, rows, { warnings: [MARKS] }), null);
    expect(question?.text).toBe('In “paid”, how much is 1,234?');
    expect(question?.answers).toEqual([
      { label: '1234: the comma separates thousands', choice: { decimal: '.' } },
      { label: '1.234: the comma marks decimals', choice: { decimal: ',' } },
    ]);
  });

  test('shows the row that may be names or data', () => {
    const question = importQuestion(previewOf(columns, rows, { warnings: [warningOf('header-assumed')] }), null);
    expect(question?.text).toBe('What is the first row, “when”, “paid”?');
    expect(question?.answers.map(({ choice }) => choice)).toEqual([{ header: true }, { header: false }]);
  });

  test('shows words of the file in both encodings', () => {
    const guessed = previewOf(columns, rows, {
      detected: plainDialect({ encoding: 'big5' }),
      warnings: [warningOf('encoding-guessed', undefined, { encoding: 'big5', confidence: 60 })],
    });
    const sample = Uint8Array.from([0xd5, 0xc5, 0xc8, 0xfd]);
    expect(importQuestion(guessed, null)).toBeNull();
    expect(importQuestion(guessed, sample)?.answers[1]).toEqual({
      label: '张三 (GB18030)',
      choice: { encoding: 'gb18030', lossy: undefined },
    });
  });
});
