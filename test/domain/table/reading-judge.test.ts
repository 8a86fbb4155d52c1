import { describe, expect, it } from 'vitest';
import { headerSaysIdentifier } from '../../../src/domain/table/identifier';
import type { ColumnHints, Reading } from '../../../src/domain/table/reading';
import { ReadingJudge } from '../../../src/domain/table/reading-judge';

const NO_HINTS: ColumnHints = { identifier: false, measure: false, prefers: { decimal: '.', dayFirst: false } };

function judged(cells: readonly string[], hints: Partial<ColumnHints> = {}): Reading {
  const judge = new ReadingJudge({ ...NO_HINTS, ...hints }, cells.length);
  for (const cell of cells) judge.add(cell, 1);
  return judge.verdict();
}
/** Short: the type, with the decimal mark or the order of the date. */
function reading(cells: readonly string[], hints: Partial<ColumnHints> = {}): string {
  const verdict = judged(cells, hints);
  if (verdict.type === 'number') return `number ${verdict.decimal}`;
  if (verdict.type === 'date')
    return `date ${verdict.format.order}${verdict.format.yearDigits}${verdict.format.compact ? ' compact' : ''}`;
  return verdict.type;
}
const times = (count: number, ...cells: string[]): string[] => Array.from({ length: count }, () => cells).flat();

describe('numbers', () => {
  it('reads a column in the one locale that fits all cells', () => {
    expect(reading(['1,234', '5'])).toBe('number .');
    expect(reading(['1,234', '12,5'])).toBe('number ,');
    expect(reading(['1.234', '1.234,5'])).toBe('number ,');
    expect(reading(['1.234', '1.2'])).toBe('number .');
  });

  it('takes the decimal mark of the rest of the file where both fit, and the one insisted on', () => {
    expect(reading(['1.234'], { prefers: { decimal: ',', dayFirst: false } })).toBe('number ,');
    expect(reading(['1.234'], { decimal: ',' })).toBe('number ,');
    expect(reading(['1.5'], { decimal: ',' })).toBe('text');
  });

  it('bears up to 5 % of cells that are no number, words for missing aside', () => {
    expect(reading([...times(95, '7'), ...times(5, 'seven')])).toBe('number .');
    expect(reading([...times(94, '7'), ...times(6, 'seven')])).toBe('text');
    expect(reading([...times(5, '7'), ...times(95, 'N/A', '-', '')])).toBe('number .');
  });

  it('is text as soon as one cell is an identifier, unless the column is measured', () => {
    expect(reading([...times(1000, '7'), '007'])).toBe('text');
    expect(reading([...times(1000, '7'), '12345678901234567890'])).toBe('text');
    expect(reading([...times(1000, '7'), '1e5'])).toBe('text');
    expect(reading([...times(10, '7'), '007'], { measure: true })).toBe('number .');
  });

  it('is text where codes of letters and digits would be lost', () => {
    expect(reading([...times(98, '536365'), 'C536379', 'C536383'])).toBe('text');
  });

  it('keeps 0 and 1 numbers', () => {
    expect(reading(['0', '1', '1'])).toBe('number .');
  });
});

describe('dates', () => {
  it.each([
    [['2024-01-31', '2024-02-01'], 'date YMD4'],
    [['19970101', '19980630'], 'date YMD4 compact'],
    [['03/04/2026', '13/04/2026'], 'date DMY4'],
    [['03/04/2026', '04/13/2026'], 'date MDY4'],
    [['03.04.2026', '04.05.2026'], 'date DMY4'],
    [['05-Jan-24', '06-Feb-24'], 'date DMY2'],
    [['Jan 5, 2024'], 'date MDY4'],
    [['1/2/24', '3/25/24'], 'date MDY2'],
  ])('reads %j as %s', (cells, expected) => {
    expect(reading(cells)).toBe(expected);
  });

  it('decides the undecidable by the rest of the file', () => {
    expect(reading(['03/04/2026'])).toBe('date MDY4');
    expect(reading(['03/04/2026'], { prefers: { decimal: '.', dayFirst: true } })).toBe('date DMY4');
  });

  it('never reads one column two ways: the minority is unreadable, or the column is text', () => {
    expect(reading([...times(99, '25/12/2024'), '12/25/2024'])).toBe('date DMY4');
    expect(reading(['25/12/2024', '12/25/2024'])).toBe('text');
  });

  it('takes eight digits for a number where one is no day, or out of our time', () => {
    expect(reading(['20240101', '20241301'])).toBe('number .');
    expect(reading(['12340101', '12340102'])).toBe('number .');
  });

  it('leaves versions and times of day alone', () => {
    expect(reading(['1.2.34', '1.3.10'])).toBe('text');
    expect(reading(['10:30', '11:45'])).toBe('text');
  });
});

describe('booleans', () => {
  it.each([[['Yes', 'No', 'yes']], [['TRUE', 'false']], [['Y', 'N', '']], [['是', '否']]])('reads %j', (cells) => {
    expect(reading(cells)).toBe('boolean');
  });

  it('reads one pair of words only, and no third value', () => {
    expect(reading(['yes', 'N'])).toBe('text');
    expect(reading([...times(100, 'Yes', 'No'), 'Unknown'])).toBe('text');
  });

  it('takes words for missing only beside both of the pair', () => {
    expect(reading(['yes', 'no', 'none'])).toBe('boolean');
    expect(reading(['yes', 'none'])).toBe('text');
  });
});

describe('text', () => {
  it('is what remains, and all that a column without values can be', () => {
    expect(reading(['a', 'b'])).toBe('text');
    expect(reading(['', ' '])).toBe('text');
    expect(reading(['NA', 'NA'])).toBe('text');
    expect(reading([])).toBe('text');
  });

  it('is what identifiers stay', () => {
    expect(reading(['1', '2'], { identifier: headerSaysIdentifier('customer id') })).toBe('text');
  });

  it('ends the judging early', () => {
    const judge = new ReadingJudge(NO_HINTS, 100);
    const kept = ['a', 'b', 'c', 'd', 'e', 'f'].map((cell) => judge.add(cell, 1));
    expect(kept).toEqual([true, true, true, true, true, false]);
  });
});

describe('a type that the user insists on', () => {
  it('is read in the way that fits best', () => {
    expect(reading(['1,5', 'x', 'y'], { forced: 'number' })).toBe('number ,');
    expect(reading(['00123'], { forced: 'number' })).toBe('number .');
    expect(reading(['25/12/2024', 'x', 'y'], { forced: 'date' })).toBe('date DMY4');
    expect(reading(['1', '0', 'maybe'], { forced: 'boolean' })).toBe('boolean');
    expect(reading(['1', '2'], { forced: 'text' })).toBe('text');
    expect(reading(['1', '2'], { forced: 'number', identifier: true })).toBe('number .');
  });
});
