import { describe, expect, it } from 'vitest';
import { openSource } from '../../src/ingest/open-source';
import { workbook } from './containers/workbook';
import { zipFile } from './containers/zip-file';

const open = (source: Blob, sheet?: string): ReturnType<typeof openSource> =>
  openSource(source, sheet === undefined ? {} : { sheet });
const refused = (source: Blob): Promise<unknown> => open(source).catch((error: unknown) => error);
const gzip = (source: Blob): Promise<Blob> =>
  new Response(source.stream().pipeThrough(new CompressionStream('gzip'))).blob();
const bytes = (...values: number[]): Blob => new Blob([Uint8Array.from(values)]);

describe('a file is taken for what its first bytes say (F19)', () => {
  it('text is text, under any name', async () => {
    const source = new File(['a,b\n1,2\n'], 'photo.png');
    expect(await open(source)).toEqual({ blob: source, format: 'text', gzip: false });
  });

  it('gzip is inflated', async () => {
    const { blob, format, gzip: inflated } = await open(await gzip(new Blob(['a,b\n1,2\n'])));
    expect([await blob.text(), format, inflated]).toEqual(['a,b\n1,2\n', 'text', true]);
  });

  it('a workbook within gzip too', async () => {
    const {
      blob,
      format,
      gzip: inflated,
    } = await open(await gzip(await workbook({ One: [[{ s: 'a' }], [{ n: '1' }]] })));
    expect([await blob.text(), format, inflated]).toEqual(['a\r\n1\r\n', 'xlsx', true]);
  });

  it('a ZIP archive of one table is that table, whatever archivers add', async () => {
    const {
      blob,
      format,
      gzip: inflated,
    } = await open(
      await zipFile({ 'export/': '', 'export/sales.csv': 'a,b\n1,é\n', '__MACOSX/export/._sales.csv': 'x' }),
    );
    expect([await blob.text(), format, inflated]).toEqual(['a,b\n1,é\n', 'text', true]);
  });

  it.each<[string, string, Blob | Promise<Blob>]>([
    ['zip', 'ZIP archive', zipFile({ 'a.csv': 'a\n', 'b.csv': 'b\n' })],
    ['zip', 'ZIP archive', zipFile({ 'a.exe': 'a\n' })],
    ['document', 'Word document', zipFile({ '[Content_Types].xml': '', 'word/document.xml': '' })],
    ['document', 'OpenDocument file', zipFile({ mimetype: '', 'content.xml': '' })],
    ['xlsb', 'binary Excel workbook (XLSB)', zipFile({ '[Content_Types].xml': '', 'xl/workbook.bin': '' })],
    ['gzip', 'gzip archive', gzip(new Blob(['a\n'])).then(gzip)],
    ['pdf', 'PDF document', new Blob(['%PDF-1.7\n'])],
    ['html', 'web page (HTML)', new Blob(['\n<!DOCTYPE html><table><tr><td>1</td></tr></table>'])],
    ['xml', 'XML document', new Blob(['<?xml version="1.0"?><rows/>'])],
    ['image', 'PNG image', bytes(0x89, 0x50, 0x4e, 0x47)],
    [
      'xls',
      'old Excel workbook (XLS), or one that a password protects',
      bytes(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1),
    ],
  ])('what cannot be read is named: %s, %s', async (format, kind, source) => {
    expect(await refused(await source)).toMatchObject({ code: 'file-not-text', details: { kind, format } });
  });

  it.each([
    ['gzip', bytes(0x1f, 0x8b, 8, 0)],
    ['zip', bytes(0x50, 0x4b, 3, 4, 0, 0)],
    ['parquet', bytes(0x50, 0x41, 0x52, 0x31, 0x15, 0)],
  ])('%s of a few bytes is damaged', async (format, source) => {
    expect(await refused(source)).toMatchObject({ code: 'file-corrupt', details: { format } });
  });
});
