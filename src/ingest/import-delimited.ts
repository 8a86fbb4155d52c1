import { ClienteleError } from '../contract/errors';
import type { ImportOptions } from '../contract/tables';
import { ColumnState } from './column-state';
import { guessEncoding, isAsciiBytes } from './encoding-guess';
import { sampleEvidence } from './evidence';
import { importedTable, type ImportedTable } from './imported-table';
import { readPass, type ChunkSink, type PassResult } from './pass';
import { emptyFile, SAMPLE_BYTES } from './sample';
import { understandFile, type FileUnderstanding } from './understand';
import { warning } from './warnings';

export type { ImportedTable } from './imported-table';
export type { ChunkSink } from './pass';

/** The first pass takes this share of the progress, a second one the same share of the rest, and so on. */
const SHARE_OF_PASS = 0.9;

export interface ImportHooks {
  /** Awaited every few milliseconds of work; throws once the import is cancelled. */
  tick(fraction: number, rows: number, note: string): Promise<void>;
}

/**
 * Reads a delimited file into chunks of typed columns, a stage a module: bytes, text, rows, cells. Rows of the file are
 * either in the table or rejected, except for blank lines, which are counted.
 * @throws ClienteleError `file-empty`, `file-not-text`, `file-encoding`, `file-quote-unclosed`, `file-too-wide`,
 * `invalid-parameter`, `column-not-found`, and whatever the sink or the hooks throw
 */
export async function importDelimited(
  source: Blob,
  options: ImportOptions,
  sink: ChunkSink,
  hooks: ImportHooks,
): Promise<ImportedTable> {
  const pause = (): Promise<void> => hooks.tick(0, 0, 'reading');
  const understanding = await understandFile(source, options, pause);
  try {
    return await importUnderstood(source, options, understanding, sink, hooks);
  } catch (error) {
    const encoding = understanding.encodingUntested ? await laterEncoding(source, error) : null;
    if (!encoding) throw error;
    const again = await understandFile(source, { ...options, encoding: encoding.encoding }, pause);
    const warnings = [
      warning('encoding-guessed', { encoding: encoding.encoding, confidence: Math.round(encoding.confidence * 100) }),
      ...again.warnings,
    ];
    return importUnderstood(source, options, { ...again, warnings }, sink, hooks);
  }
}

/** A guess by the bytes that disproved a guess from ASCII alone. */
async function laterEncoding(source: Blob, error: unknown): Promise<ReturnType<typeof guessEncoding> | null> {
  if (!(error instanceof ClienteleError) || error.code !== 'file-encoding') return null;
  const offset = Number(error.details['offset']);
  const before = new Uint8Array(await source.slice(Math.max(0, offset - SAMPLE_BYTES), offset).arrayBuffer());
  if (!isAsciiBytes(before)) return null;
  const after = new Uint8Array(await source.slice(offset, offset + SAMPLE_BYTES).arrayBuffer());
  const guess = guessEncoding(after, offset + after.length >= source.size);
  return guess.encoding === 'utf-8' ? null : guess;
}

async function importUnderstood(
  source: Blob,
  options: ImportOptions,
  understanding: FileUnderstanding,
  sink: ChunkSink,
  hooks: ImportHooks,
): Promise<ImportedTable> {
  const evidence = sampleEvidence(understanding);
  const columns: ColumnState[] = [];
  for (const [index, hints] of understanding.hints.entries()) {
    columns.push(new ColumnState(index, hints, evidence[index]!));
    await hooks.tick(0, 0, 'reading');
  }
  const first = await settleColumns(source, understanding, columns, sink, hooks);
  if (first.rowCount === 0) {
    const { headerRows, width } = understanding.shape;
    throw emptyFile({ headings: headerRows > 0 ? width : 0, rejected: first.rejected.length });
  }
  await hooks.tick(1, first.rowCount, 'reading');
  const settled = columns.map(({ reading, built }) => ({ reading, built: built! }));
  return importedTable(understanding, settled, first, options);
}

/** Reads all columns, then again those that the whole column contradicted, until none is left. */
async function settleColumns(
  source: Blob,
  { encoding, shape }: FileUnderstanding,
  columns: readonly ColumnState[],
  sink: ChunkSink,
  hooks: ImportHooks,
): Promise<PassResult> {
  let first: PassResult | undefined;
  let unsettled = columns;
  let done = 0;
  do {
    const from = done;
    const note = first ? 'reading-again' : 'reading';
    const tick = (bytes: number, rows: number): Promise<void> =>
      hooks.tick(from + (1 - from) * SHARE_OF_PASS * (bytes / source.size), rows, note);
    const result = await readPass(
      source,
      { encoding, shape, columns: unsettled.map(({ index, reading }) => ({ index, reading })) },
      sink,
      tick,
    );
    first ??= result;
    done = from + (1 - from) * SHARE_OF_PASS;
    const again: ColumnState[] = [];
    for (const [position, column] of unsettled.entries()) {
      const contradicted = await column.contradicted(result.columns[position]!, result.rowCount, () =>
        tick(source.size, result.rowCount),
      );
      if (contradicted) again.push(column);
    }
    unsettled = again;
  } while (unsettled.length > 0);
  return first;
}
