import '../../../src/messages/data-parts';
import { describe, expect, test } from 'vitest';
import type { ImportPreview } from '../../../src/contract/tables';
import { almostAlike, differingFiles, fileDifferences } from '../../../src/ui/pages/data/file-differences';
import { plainDialect } from '../../dialects';
import { previewOf, warningOf } from './previews';

const SHOP = { customer: 'text', day: 'date', amount: 'number' } as const;
const shop = (different: Partial<ImportPreview> = {}): ImportPreview => previewOf(SHOP, [], different);
const file = (name: string): File => new File(['x'], name);

describe('fileDifferences', () => {
  test('are none between files that are written alike', () => {
    expect(fileDifferences(shop(), shop({ bytes: 5, sampled: { rows: 7, rejected: 2 } }))).toEqual([]);
  });

  test('tell the encoding, the separator, the quotes and where the columns are named', () => {
    const detected = plainDialect({
      encoding: 'gb18030',
      delimiter: ';',
      quote: "'",
      escape: '\\',
      header: 2,
    });
    expect(fileDifferences(shop(), shop({ detected }))).toEqual([
      'encoding GB18030',
      'between columns: Semicolon',
      "quotes: Single quotes: '…'",
      'a quote within quotes: \\ before it',
      'column names: In row 3',
    ]);
  });

  test('tell columns that are lacking, added or in another order', () => {
    const other = previewOf({ customer: 'text', day: 'date', discount: 'number', shop: 'text' }, []);
    expect(fileDifferences(shop(), other)).toEqual([
      'lacks a column: “amount”',
      'has columns besides: “discount”, “shop”',
    ]);
    const reordered = previewOf({ day: 'date', customer: 'text', amount: 'number' }, []);
    expect(fileDifferences(shop(), reordered)).toEqual(['the same columns in another order']);
    const unnamed = previewOf({ column1: 'text', column2: 'text' }, [], { detected: plainDialect({ header: false }) });
    expect(fileDifferences(shop(), unnamed)[0]).toBe('2 columns, not 3');
  });

  test('tell another type, and another format of dates unless the dates could be either', () => {
    const text = previewOf({ ...SHOP, amount: 'text' }, []);
    expect(fileDifferences(shop(), text)).toEqual(['“amount” looks like Text, not Number']);
    const dated = (format: string, warnings: ImportPreview['warnings'] = []): ImportPreview =>
      shop({ detected: plainDialect({ dateFormats: { day: format } }), warnings });
    expect(fileDifferences(dated('DD/MM/YYYY'), dated('MM/DD/YYYY'))).toEqual([
      'dates in “day” are MM/DD/YYYY, not DD/MM/YYYY, but a column can have only one format',
    ]);
    const open = dated('MM/DD/YYYY', [warningOf('date-ambiguous', 'day', { format: 'MM/DD/YYYY' })]);
    expect(fileDifferences(dated('DD/MM/YYYY'), open)).toEqual([]);
  });
});

test('files of an item are held against the first, as far as they were looked at', () => {
  const [jan, feb, mar, apr] = ['jan', 'feb', 'mar', 'apr'].map(file) as [File, File, File, File];
  const previews = new Map([
    [jan, shop()],
    [feb, shop()],
    [mar, null],
  ]);
  expect(differingFiles({ files: [jan, feb, mar, apr], previews })).toEqual([
    { file: mar, differences: ['cannot be read like this'] },
  ]);
  expect(differingFiles({ files: [feb, apr], previews: new Map([[apr, shop()]]) })).toEqual([]);
});

test('files with most of the same columns are told apart from those with others', () => {
  const item = { file: file('jan'), preview: shop() };
  const near = { file: file('feb'), preview: previewOf({ customer: 'text', day: 'date', paid: 'number' }, []) };
  const far = { file: file('people'), preview: previewOf({ customer: 'text', age: 'number' }, []) };
  const same = { file: file('mar'), preview: shop() };
  const unread = { file: file('apr'), preview: null };
  expect(almostAlike(item, [item, near, far, same, unread])).toEqual([
    { file: near.file, differences: ['lacks a column: “amount”', 'has a column besides: “paid”'] },
  ]);
});

test('names are read once a file, however many others it is held against', () => {
  let reads = 0;
  const counting = (names: readonly string[]) => {
    const preview = previewOf({}, []);
    const columns = names.map((name) => ({
      name,
      type: 'text' as const,
      get originalName() {
        reads++;
        return name;
      },
    }));
    return { file: file(names.at(-1)!), preview: { ...preview, columns } };
  };
  const names = Array.from({ length: 50 }, (_, index) => `c${index}`);
  const items = Array.from({ length: 6 }, (_, index) => counting([...names, `own ${index}`]));
  const found = items.flatMap((item) => almostAlike(item, items));
  expect(found).toHaveLength(30);
  expect(reads).toBe(6 * 51);
});
