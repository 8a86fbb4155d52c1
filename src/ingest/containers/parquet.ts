import { parquetMetadataAsync, parquetScan, parquetSchema } from 'hyparquet';
import type { AsyncBuffer, DecodedArray, ParquetScan } from 'hyparquet';
import { compressors } from 'hyparquet-compressors';
import { corruptFile, tooLargeFile } from './container-errors';
import { CsvText } from './csv-text';
import { INFLATE_LIMITS, type InflateLimits, type Pause } from './inflate';
import { WRITTEN_CSV, type OpenedSource } from './opened-source';
import { parquetColumn, withRawValues, type ParquetColumn } from './parquet-columns';
import { TEXT_PARSERS } from './parquet-text';

/** All values of a row group are in memory at once, and a few bytes may stand for any number of equal ones. */
const MOST_GROUP_VALUES = 268_435_456;
const ROWS_BETWEEN_PAUSES = 10_000;

/**
 * A Parquet file as delimited text, row group by row group. Parsed by hyparquet: small, in plain JavaScript, kept up;
 * hyparquet-compressors unpacks what is not packed by snappy.
 * @throws ClienteleError `file-corrupt`, `file-too-large`
 */
export async function openParquet(
  source: Blob,
  pause: Pause,
  limits: InflateLimits = INFLATE_LIMITS,
): Promise<OpenedSource> {
  const { scan, columns } = await scanned(source).catch((cause: unknown) => {
    throw damage(cause);
  });
  const text = new CsvText();
  text.add(columns.map(({ name }) => name));
  for (const range of scan.ranges) {
    if ((range.rowEnd - range.rowStart) * columns.length > MOST_GROUP_VALUES) {
      throw tooLargeFile('parquet', limits.most);
    }
    const values = await Promise.all(columns.map(({ name }) => scan.readColumn({ column: name, ...range }))).catch(
      (cause: unknown) => {
        throw damage(cause);
      },
    );
    await addRows(text, columns, values, limits, pause);
  }
  return {
    blob: text.blob(),
    format: 'parquet',
    gzip: false,
    written: { ...WRITTEN_CSV, comment: null, header: true, headerRows: 1 },
    hints: columns.map(({ hints }) => hints),
  };
}

async function scanned(source: Blob): Promise<{ scan: ParquetScan; columns: readonly ParquetColumn[] }> {
  const file: AsyncBuffer = {
    byteLength: source.size,
    slice: (start, end) => source.slice(start, end).arrayBuffer(),
  };
  const written = await parquetMetadataAsync(file, { geoparquet: false, parsers: TEXT_PARSERS });
  const { children } = parquetSchema(written);
  const metadata = withRawValues(written, children);
  const scan = await parquetScan({
    file,
    metadata,
    compressors,
    utf8: false,
    geoparquet: false,
    parsers: TEXT_PARSERS,
  });
  return { scan, columns: children.map(parquetColumn) };
}

async function addRows(
  text: CsvText,
  columns: readonly ParquetColumn[],
  values: readonly DecodedArray[],
  { most }: InflateLimits,
  pause: Pause,
): Promise<void> {
  const rows = values[0]?.length ?? 0;
  for (let row = 0; row < rows; row++) {
    text.add(columns.map((column, index) => column.text(values[index]![row])));
    if (row % ROWS_BETWEEN_PAUSES !== 0) continue;
    if (text.bytes > most) throw tooLargeFile('parquet', most);
    await pause();
  }
}

/** A file that cannot be read any more is not damaged. */
function damage(cause: unknown): unknown {
  return cause instanceof DOMException ? cause : corruptFile('parquet', cause);
}
