import { expect, test } from 'vitest';
import { refusal } from './imported';

test.each([
  ['nothing at all', ''],
  ['a byte order mark', '\u{feff}'],
  ['blank lines', '\r\n\n  \r\n'],
])('%s is an empty file, not a table', async (_name, text) => {
  expect(await refusal(text)).toMatchObject({ code: 'file-empty' });
});

test('a header without rows is an empty file too', async () => {
  expect(await refusal('id,name,amount\n')).toMatchObject({ code: 'file-empty' });
});

test.each([
  ['a ZIP archive or workbook', [0x50, 0x4b, 0x03, 0x04]],
  ['a PDF', [0x25, 0x50, 0x44, 0x46, 0x2d]],
  ['a PNG image', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]],
  ['a Parquet file', [0x50, 0x41, 0x52, 0x31]],
])('%s named .csv is recognised by its first bytes', async (_name, bytes) => {
  const file = new Blob([Uint8Array.from([...bytes, ...new Array<number>(64).fill(0)])]);
  expect(await refusal(file)).toMatchObject({ code: 'file-not-text' });
});
