import type { BuiltColumn } from '../domain/table/built-column';
import type { Cells } from '../domain/table/cells';
import { createBuilder } from '../domain/table/create-builder';
import { createMerger } from '../domain/table/create-merger';
import type { Reading } from '../domain/table/reading';
import { decodeUtf8 } from './decode-utf8';

/** What the cells of one column come to, and their values. */
export function buildColumn(
  cells: Cells,
  index: number,
  reading: Reading,
): { built: BuiltColumn; values: Float64Array | Uint32Array | Uint8Array } {
  const builder = createBuilder(index, reading);
  if (cells.rows > 0) builder.append(cells);
  const merger = createMerger(reading, decodeUtf8);
  const values = merger.add(builder.part());
  return { built: merger.built(), values };
}
