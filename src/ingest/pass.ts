import type { RejectedRow } from '../contract/tables';
import { CHUNK_ROWS } from '../domain/table/column';
import type { BuiltColumn, ColumnBuilder } from '../domain/table/column-builder';
import { createBuilder } from '../domain/table/create-builder';
import type { Reading } from '../domain/table/reading';
import { detached } from '../domain/table/unreadable';
import { decodeText } from './decode';
import type { LineEnd } from './line-ends';
import { RowReader, type RowShape } from './row-reader';

export interface ChunkSink {
  /** Of the same column and chunk written twice, the later wins: the column was read again under another type. */
  chunk(column: number, chunk: number, data: Float64Array | Uint32Array | Uint8Array): Promise<void>;
}

/** What one reading of the source does. Plain data. */
export interface PassPlan {
  readonly encoding: string;
  readonly shape: RowShape;
  readonly columns: readonly { readonly index: number; readonly reading: Reading }[];
}

export interface PassColumn {
  readonly index: number;
  readonly built: BuiltColumn;
  /** Cells from all over the file. */
  readonly witnesses: readonly string[];
}

export interface PassResult {
  readonly rowCount: number;
  readonly columns: readonly PassColumn[];
  readonly rejected: readonly RejectedRow[];
  readonly blankLines: number;
  readonly malformed: number;
  readonly lineEnds: ReadonlySet<LineEnd>;
}

/** Reads the source once, from bytes to chunks, for the columns asked for. `tick` is called every few milliseconds. */
export async function readPass(
  source: Blob,
  plan: PassPlan,
  sink: ChunkSink,
  tick: (bytes: number, rows: number) => Promise<void>,
): Promise<PassResult> {
  const reader = new RowReader(plan.shape);
  const columns = plan.columns.map(({ index, reading }) => ({
    index,
    builder: createBuilder(index, reading),
    witnesses: [] as string[],
  }));
  let rowCount = 0;

  const flush = async (): Promise<void> => {
    const chunk = Math.ceil(rowCount / CHUNK_ROWS) - 1;
    for (const { index, builder } of columns) await sink.chunk(index, chunk, builder.takeChunk());
  };
  const place = async (rows: readonly (readonly string[])[]): Promise<void> => {
    let from = 0;
    while (from < rows.length) {
      const to = Math.min(rows.length, from + CHUNK_ROWS - (rowCount % CHUNK_ROWS));
      for (const column of columns) append(column, rows, from, to);
      rowCount += to - from;
      from = to;
      if (rowCount % CHUNK_ROWS === 0) await flush();
    }
  };

  for await (const { text, bytes } of decodeText(source, plan.encoding)) {
    await place(reader.read(text, false));
    await tick(bytes, rowCount);
  }
  await place(reader.read('', true));
  if (rowCount % CHUNK_ROWS > 0) await flush();
  return {
    rowCount,
    columns: columns.map(({ index, builder, witnesses }) => ({ index, built: builder.built(), witnesses })),
    rejected: reader.rejected,
    blankLines: reader.blankLines,
    malformed: reader.malformed,
    lineEnds: reader.lineEnds,
  };
}

function append(
  { index, builder, witnesses }: { index: number; builder: ColumnBuilder; witnesses: string[] },
  rows: readonly (readonly string[])[],
  from: number,
  to: number,
): void {
  builder.append(rows, from, to);
  witnesses.push(detached(rows[(from + to) >> 1]![index]!));
}
