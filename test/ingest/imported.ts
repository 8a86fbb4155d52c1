import type { ImportOptions, RejectedRow } from '../../src/contract/tables';
import { cellValue, CHUNK_ROWS, type Column } from '../../src/domain/table/column';
import { ownThread, type SegmentParser } from '../../src/ingest/bytes/segment-parser';
import {
  importDelimited,
  type ImportedTable,
  type ImportSink,
  type NamedFile,
} from '../../src/ingest/import-delimited';

type Chunk = Float64Array | Uint32Array | Uint8Array;

/** Bytes that arrive in pieces of a given size, as a slow source would deliver them. */
export class PiecedBlob extends Blob {
  constructor(
    parts: BlobPart[],
    private readonly pieceBytes: number,
  ) {
    super(parts);
  }

  override stream(): ReadableStream<Uint8Array<ArrayBuffer>> {
    const { pieceBytes, size } = this;
    const whole = this.arrayBuffer();
    let from = 0;
    return new ReadableStream({
      async pull(controller) {
        const bytes = new Uint8Array(await whole);
        if (from >= size) return controller.close();
        controller.enqueue(bytes.slice(from, from + pieceBytes));
        from += pieceBytes;
      },
    });
  }
}

/** Keeps chunks as the store would: the later of two writes wins. */
export class MemorySink implements ImportSink {
  readonly chunks: Chunk[][] = [];
  readonly rejectedChunks: (readonly RejectedRow[])[] = [];
  writes = 0;

  async chunk(column: number, chunk: number, data: Chunk): Promise<void> {
    this.writes++;
    (this.chunks[column] ??= [])[chunk] = data;
  }

  async rejected(chunk: number, rows: readonly RejectedRow[]): Promise<void> {
    this.rejectedChunks[chunk] = rows;
  }
}

export interface Imported extends Omit<ImportedTable, 'rejected'> {
  /** All of them, in their order. */
  readonly rejected: readonly RejectedRow[];
  /** Every cell as the scripting interface would show it, by column name. */
  readonly cells: ReadonlyMap<string, unknown[]>;
  /** The columns themselves, by name. */
  readonly built: ReadonlyMap<string, Column>;
  readonly sink: MemorySink;
}

export const patientHooks = { tick: async (): Promise<void> => undefined };

/** Reads on this thread, in segments of any size, several under way. */
export function parserOf(segmentBytes: number): SegmentParser {
  return { ...ownThread, parallelism: 3, segmentBytes };
}

export async function imported(
  source: Blob | string | readonly NamedFile[],
  options: ImportOptions = {},
  parser: SegmentParser = ownThread,
): Promise<Imported> {
  const sink = new MemorySink();
  const table = await importDelimited(filesOf(source), options, sink, patientHooks, parser);
  const built = new Map(
    table.columns.map(({ name, type, dictionary: texts }, index): [string, Column] => {
      const dictionary = texts?.texts() ?? [];
      const values = joined(sink.chunks[index]!);
      return [name, (type === 'text' ? { type, codes: values, dictionary } : { type, values }) as Column];
    }),
  );
  const cells = new Map(
    Array.from(built, ([name, column]) => [
      name,
      Array.from({ length: table.rowCount }, (_, row) => cellValue(column, row)),
    ]),
  );
  return { ...table, rejected: sink.rejectedChunks.slice(0, table.rejected.chunks).flat(), cells, built, sink };
}

/** One file, called `file`, or several. */
export function filesOf(source: Blob | string | readonly NamedFile[]): readonly NamedFile[] {
  if (typeof source !== 'string' && !(source instanceof Blob)) return source;
  return [{ name: 'file', file: typeof source === 'string' ? new Blob([source]) : source }];
}

/** What an import refused with. */
export async function refusal(
  source: Blob | string | readonly NamedFile[],
  options: ImportOptions = {},
): Promise<{ code: string; message: string; details: Record<string, unknown> }> {
  return imported(source, options).then(
    () => Promise.reject(new Error('The import was not refused.')),
    (error: { code: string; message: string; details: Record<string, unknown> }) => error,
  );
}

function joined(chunks: readonly Chunk[]): Chunk {
  const length = chunks.reduce((sum, chunk) => sum + chunk.length, 0);
  const whole = new (chunks[0]!.constructor as new (length: number) => Chunk)(length);
  chunks.forEach((chunk, index) => whole.set(chunk as never, index * CHUNK_ROWS));
  return whole;
}
