import { describe, expect, it } from 'vitest';
import { MISSING_BOOLEAN, MISSING_CODE } from '../../../src/domain/table/column';
import { buildColumn } from '../../../src/ingest/build-column';
import { cellsOf } from '../../../src/ingest/bytes/cells-of';
import { createBuilder } from '../../../src/domain/table/create-builder';
import { createMerger } from '../../../src/domain/table/create-merger';
import { decodeUtf8 } from '../../../src/ingest/decode-utf8';
import { parseDateFormat } from '../../../src/domain/table/date-format';
import type { Reading } from '../../../src/domain/table/reading';

const NUMBER: Reading = { type: 'number', decimal: '.', identifiers: false };

function build(reading: Reading, cells: readonly string[]) {
  const { values, built } = buildColumn(cellsOf(cells.map((cell) => [cell])), 0, reading);
  return { values: [...values], built };
}

describe('numbers', () => {
  it('become doubles, with missing and unreadable cells NaN', () => {
    const { values, built } = build(NUMBER, ['1', '2.5', '', 'NA', 'x', '$3', '2.5', '007']);
    expect(values).toEqual([1, 2.5, NaN, NaN, NaN, 3, 2.5, NaN]);
    expect(built).toMatchObject({
      missing: 4,
      distinct: 3,
      decimals: true,
      unreadable: {
        count: 2,
        cells: [
          { row: 4, text: 'x' },
          { row: 7, text: '007' },
        ],
      },
    });
  });

  it('report percent, mixed currencies and an undecidable separator', () => {
    const codes = (cells: string[]): string[] => build(NUMBER, cells).built.findings.map(({ code }) => code);
    expect(codes(['5%', '$1', '€2'])).toEqual(['percent', 'currencies-mixed']);
    expect(codes(['1,234'])).toEqual(['decimal-ambiguous']);
    expect(codes(['1,234', '0.5', '$1'])).toEqual([]);
  });

  it('list the first thousand unreadable cells and count all', () => {
    const { built } = build(
      NUMBER,
      Array.from({ length: 1_500 }, () => 'x'),
    );
    expect([built.unreadable.count, built.unreadable.cells.length]).toEqual([1_500, 1_000]);
  });
});

describe('dates', () => {
  it('become epoch milliseconds', () => {
    const reading: Reading = { type: 'date', format: parseDateFormat('MM/DD/YYYY')! };
    const { values, built } = build(reading, ['01/02/1970', '01/02/1970', '', '13/01/1970', '02/01/1970']);
    expect(values).toEqual([86_400_000, 86_400_000, NaN, NaN, 31 * 86_400_000]);
    expect(built).toMatchObject({
      missing: 2,
      distinct: 2,
      dateFormat: 'MM/DD/YYYY',
      unreadable: { count: 1, cells: [{ row: 3, text: '13/01/1970' }] },
    });
    expect(built.findings).toEqual([{ code: 'date-ambiguous', details: { format: 'MM/DD/YYYY' } }]);
  });

  it('report a mixture of times with and without a zone', () => {
    const { built } = build({ type: 'date', format: parseDateFormat('YYYY-MM-DD')! }, [
      '2024-01-01T00:00Z',
      '2024-01-01 00:00',
    ]);
    expect(built.findings.map(({ code }) => code)).toEqual(['date-zones-mixed']);
  });
});

describe('booleans', () => {
  it('become 0, 1 and missing', () => {
    const { values, built } = build({ type: 'boolean', family: 1 }, ['Yes', 'no', '', 'NA', 'maybe']);
    expect(values).toEqual([1, 0, MISSING_BOOLEAN, MISSING_BOOLEAN, MISSING_BOOLEAN]);
    expect(built).toMatchObject({
      missing: 3,
      distinct: 2,
      unreadable: { count: 1, cells: [{ row: 4, text: 'maybe' }] },
    });
  });

  it('doubt words for missing where the other word of the pair never comes', () => {
    expect(build({ type: 'boolean', family: 1 }, ['yes', 'none']).built.unreadable.count).toBe(1);
  });

  it('read any pair where the user insists', () => {
    expect(build({ type: 'boolean', family: null }, ['1', '0', 'Y', 'false', '是']).values).toEqual([1, 0, 1, 0, 1]);
  });
});

describe('text', () => {
  it('becomes codes, byte for byte, with blank cells missing', () => {
    const { values, built } = build({ type: 'text' }, ['b', ' a ', '', 'b', '  ', 'NA']);
    expect(values).toEqual([0, 1, MISSING_CODE, 0, MISSING_CODE, 2]);
    expect(built.dictionary!.texts()).toEqual(['b', ' a ', 'NA']);
    expect([...built.dictionary!.counts]).toEqual([2, 1, 1]);
    expect([built.missing, built.distinct]).toEqual([2, 3]);
  });
});

describe('parts', () => {
  it.each([NUMBER, { type: 'text' }, { type: 'boolean', family: null }] as Reading[])(
    'of %j follow one another with rows counted on',
    (reading) => {
      const merger = createMerger(reading, decodeUtf8);
      const values = [['1', '0', '1'], ['0', '?'], []].flatMap((cells) => {
        const builder = createBuilder(0, reading);
        if (cells.length > 0) builder.append(cellsOf(cells.map((cell) => [cell])));
        return [...merger.add(builder.part())];
      });
      const whole = build(reading, ['1', '0', '1', '0', '?']);
      expect(values).toEqual(whole.values);
      const { witnesses, dictionary, ...built } = merger.built();
      const { witnesses: others, dictionary: expected, ...rest } = whole.built;
      expect(built).toEqual(rest);
      expect(dictionary?.texts()).toEqual(expected?.texts());
      expect(dictionary?.counts).toEqual(expected?.counts);
      expect([witnesses, others]).toEqual([['0', '?'], ['1']]);
    },
  );
});
