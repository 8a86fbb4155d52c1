import { expect, test } from 'vitest';
import '../../../src/messages/data-parts';
import { readingChoices } from '../../../src/ui/pages/data/reading-choices';
import { plainDialect } from '../../dialects';

const detected = plainDialect({
  encoding: 'gb18030',
  delimiter: 'blanks',
  quote: null,
  header: 2,
  dateFormats: { a: 'YYYYMMDD', b: 'YYYYMMDD' },
});

function shown(options: Parameters<typeof readingChoices>[0]): Record<string, string | undefined> {
  return Object.fromEntries(
    readingChoices(options, detected).map((choice) => [
      choice.id,
      choice.options.find(({ value }) => value === choice.value)?.label,
    ]),
  );
}

test('what was detected is named where nothing was chosen', () => {
  expect(shown({})).toEqual({
    encoding: 'Detected: GB18030 (Simplified Chinese)',
    delimiter: 'Detected: Blanks',
    header: 'Detected: In row 3',
    quote: 'Detected: None, quotes are text',
    decimal: 'As detected',
    dateFormat: 'Detected: YYYYMMDD',
    headerRows: 'Detected: 1',
    escape: 'Detected: It is doubled',
    comment: 'Detected: There are none',
  });
});

test('what was chosen is shown, falsy values too', () => {
  expect(shown({ header: false, quote: null, delimiter: '\t', encoding: 'utf-16le' })).toMatchObject({
    header: 'Nowhere, all rows are data',
    quote: 'None, quotes are text',
    delimiter: 'Tab',
    encoding: 'UTF-16 LE',
  });
});

test('every option leads back to the value that it stands for', () => {
  const header = readingChoices({}, detected).find(({ id }) => id === 'header');
  expect(header?.options.map(({ value }) => header.choose(value))).toEqual(
    [undefined, true, false, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11].map((value) => ({ header: value })),
  );
});

test('a delimiter of the user’s own is among the options', () => {
  expect(shown({ delimiter: '^' })).toMatchObject({ delimiter: '“^”' });
});

test('only what can be said of a file is asked', () => {
  const ids = (different: Parameters<typeof plainDialect>[0]) =>
    readingChoices({}, plainDialect(different)).map(({ id }) => id);
  expect(ids({ format: 'xlsx', sheets: ['A', 'B'], sheet: 'A' })).toEqual([
    'sheet',
    'header',
    'decimal',
    'dateFormat',
    'headerRows',
  ]);
  expect(ids({ format: 'parquet' })).toEqual([]);
  expect(ids({})).not.toContain('sheet');
});
