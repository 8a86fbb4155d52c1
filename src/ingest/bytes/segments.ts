import { ClienteleError } from '../../contract/errors';
import type { Reading } from '../../domain/table/reading';
import type { OpenedSource } from '../containers/opened-source';
import type { RowShape } from '../row-reader';
import { decodingError } from '../strict-decoder';
import type { Segment, SegmentTask } from './segment';
import type { SegmentParser } from './segment-parser';

/** One file to be read, in UTF-8. */
export interface SegmentedSource {
  readonly name: string;
  readonly blob: Blob;
  readonly shape: RowShape & { readonly width: number };
  readonly format: OpenedSource['format'];
}

export interface PlacedSegment {
  readonly segment: Segment;
  /** Index of the source. */
  readonly source: number;
  /** Lines of the source before the segment. */
  readonly line: number;
  /** Bytes read so far, of all sources. */
  readonly bytes: number;
}

interface UnderWay {
  readonly task: SegmentTask;
  readonly source: number;
  readonly segment: Promise<Segment>;
}

/**
 * The segments of the sources in their order, several read at a time. Where a segment's first row begins is guessed, and
 * settled once the one before it has ended: a segment that began at a wrong guess is read again, so the rows are those
 * of the file read from its beginning.
 * @throws ClienteleError `file-encoding` with the offset of the first byte that is not UTF-8; what `parseSegment` throws
 */
export async function* readSegments(
  sources: readonly SegmentedSource[],
  columns: readonly { readonly index: number; readonly reading: Reading }[],
  parser: SegmentParser,
): AsyncGenerator<PlacedSegment, void, void> {
  const { segmentBytes } = parser;
  const tasks = segmentTasks(sources, columns, segmentBytes);
  const underWay: UnderWay[] = [];
  const fill = (): void => {
    while (underWay.length < parser.parallelism + 1) {
      const next = tasks.next();
      if (next.done) return;
      const segment = parser.parse(next.value.task);
      // It is looked at when its turn comes, which it may not.
      segment.catch(() => undefined);
      underWay.push({ ...next.value, segment });
    }
  };

  let current = -1;
  let expected = 0;
  let records = 0;
  let line = 0;
  let bytes = 0;
  fill();
  for (let next = underWay.shift(); next; next = underWay.shift()) {
    const { task, source } = next;
    if (source !== current) [current, expected, records, line] = [source, 0, 0, 0];
    const segment =
      task.from > 0 && expected >= task.to
        ? null
        : await settled(next, { from: expected, records }, parser).catch((error: unknown) =>
            Promise.reject(placed(error, line)),
          );
    fill();
    bytes += Math.min(segmentBytes, task.source.size - task.from);
    if (!segment) continue;
    if (segment.invalid) await refuseInvalid(sources[source]!, segment.invalid);
    yield { segment, source, line, bytes };
    expected = segment.end;
    records = segment.records;
    line += segment.lines;
  }
}

function* segmentTasks(
  sources: readonly SegmentedSource[],
  columns: SegmentTask['columns'],
  segmentBytes: number,
): Generator<{ task: SegmentTask; source: number }, void, void> {
  for (const [source, { blob, shape }] of sources.entries()) {
    for (let from = 0; from < blob.size; from += segmentBytes) {
      const to = Math.min(blob.size, from + segmentBytes);
      yield {
        task: {
          source: blob,
          from,
          to,
          known: from === 0,
          records: from === 0 ? 0 : skippedRows(shape),
          shape,
          columns,
        },
        source,
      };
    }
  }
}

/** The segment read from where it really begins. */
async function settled(
  { task, segment }: UnderWay,
  begins: { readonly from: number; readonly records: number },
  parser: SegmentParser,
): Promise<Segment> {
  if (task.known) return segment;
  const guessed = await segment.catch(() => null);
  if (guessed?.start === begins.from && begins.records >= task.records) return guessed;
  return parser.parse({ ...task, ...begins, known: true });
}

function skippedRows({ preamble, headerRows }: RowShape): number {
  return preamble + headerRows;
}

/** An error of a segment, its line counted from the beginning of the file. */
function placed(error: unknown, line: number): unknown {
  if (!(error instanceof ClienteleError) || typeof error.details['line'] !== 'number') return error;
  const there = error.details['line'] + line;
  const message = error.message.replace(/\bline \d+/i, (text) => text.replace(/\d+/, String(there)));
  return new ClienteleError(error.code, message, { ...error.details, line: there }, { cause: error });
}

async function refuseInvalid({ blob, name }: SegmentedSource, [from, to]: readonly [number, number]): Promise<never> {
  const error = await decodingError(blob, 'utf-8', from, to, null);
  if (!(error instanceof ClienteleError)) throw new Error(`No invalid byte was found in [${from}, ${to}).`);
  throw new ClienteleError(error.code, error.message, { ...error.details, file: name }, { cause: error });
}
