import type { BuiltColumn } from '../domain/table/built-column';
import { CHUNK_ROWS } from '../domain/table/column';
import { TEXT, type Reading } from '../domain/table/reading';
import { TextDictionary } from '../domain/table/text-dictionary';
import { NOTHING_UNREADABLE } from '../domain/table/unreadable';
import { decodeUtf8 } from './decode-utf8';
import type { ChunkSink } from './pass';

/** Writes the column that names the file of each row. Files of the same name are the same value. */
export async function writeSourceColumn(
  sources: readonly { readonly name: string }[],
  sourceRows: readonly number[],
  index: number,
  sink: ChunkSink,
): Promise<{ reading: Reading; built: BuiltColumn }> {
  const names = [...new Set(sources.filter((_, source) => sourceRows[source]! > 0).map(({ name }) => name))];
  const rowCount = sourceRows.reduce((sum, rows) => sum + rows, 0);
  const codes = new Uint32Array(rowCount);
  const counts = new Uint32Array(names.length);
  let row = 0;
  for (const [source, rows] of sourceRows.entries()) {
    if (rows === 0) continue;
    const code = names.indexOf(sources[source]!.name);
    codes.fill(code, row, row + rows);
    counts[code]! += rows;
    row += rows;
  }
  for (let chunk = 0; chunk * CHUNK_ROWS < rowCount; chunk++) {
    await sink.chunk(index, chunk, codes.slice(chunk * CHUNK_ROWS, (chunk + 1) * CHUNK_ROWS));
  }
  const encoded = names.map((name) => new TextEncoder().encode(name));
  const bytes = new Uint8Array(await new Blob(encoded).arrayBuffer());
  const lengths = Uint32Array.from(encoded, ({ length }) => length);
  const built = {
    missing: 0,
    distinct: names.length,
    unreadable: NOTHING_UNREADABLE,
    findings: [],
    witnesses: [],
    dictionary: new TextDictionary(bytes, lengths, counts, decodeUtf8),
  };
  return { reading: TEXT, built };
}
