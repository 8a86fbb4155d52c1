import { linesOfRows, type UnevenRows } from './bytes/uneven-rows';
import type { PlacedSegment, SegmentedSource } from './bytes/segments';

/** Where a row of the table stands in the files. */
export interface RowPlace {
  /** Index of the file. */
  readonly source: number;
  /** Rows of the file that stand before it in the table. */
  readonly row: number;
  /** The line of the file at which it begins, from 1; `null` where the file has no lines. */
  readonly line: number | null;
}

/** Finds the lines of rows after a reading, by the few places where rows and lines were not in step. */
export class RowLines {
  /** Rows of each source. */
  readonly sourceRows: number[];
  readonly #uneven: UnevenRows[][];

  constructor(private readonly sources: readonly SegmentedSource[]) {
    this.sourceRows = sources.map(() => 0);
    this.#uneven = sources.map(() => []);
  }

  /** Takes the segments in their order. */
  add({ segment, source, line }: PlacedSegment): void {
    const before = this.sourceRows[source]!;
    for (const uneven of segment.uneven) {
      this.#uneven[source]!.push({ ...uneven, row: before + uneven.row, line: line + uneven.line });
    }
    this.sourceRows[source] = before + segment.rows;
  }

  /** @param rows rows of the table in ascending order, so that none is scanned more than once */
  async placesOf(rows: readonly number[]): Promise<RowPlace[]> {
    const places: RowPlace[] = [];
    let scanned: UnevenRows | undefined;
    let lines = new Uint32Array(0);
    for (const tableRow of rows) {
      const { source, row } = this.#inSource(tableRow);
      const { blob, shape, format } = this.sources[source]!;
      const uneven = lastBefore(this.#uneven[source]!, row);
      if (format !== 'text') places.push({ source, row, line: null });
      else if (!uneven) places.push({ source, row, line: row + 1 });
      else if (row >= uneven.row + uneven.rows) {
        places.push({ source, row, line: row + 1 + (uneven.line + uneven.lines) - (uneven.row + uneven.rows) });
      } else {
        if (scanned !== uneven) lines = await linesOfRows(blob, shape, (scanned = uneven));
        places.push({ source, row, line: uneven.line + lines[row - uneven.row]! });
      }
    }
    return places;
  }

  #inSource(tableRow: number): { source: number; row: number } {
    let row = tableRow;
    let source = 0;
    while (row >= this.sourceRows[source]!) row -= this.sourceRows[source++]!;
    return { source, row };
  }
}

/** The last that does not begin after `row`. */
function lastBefore(uneven: readonly UnevenRows[], row: number): UnevenRows | undefined {
  let low = 0;
  let high = uneven.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (uneven[middle]!.row <= row) low = middle + 1;
    else high = middle;
  }
  return uneven[low - 1];
}
