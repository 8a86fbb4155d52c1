import { MISSING_CODE, type TextColumn } from '../src/domain/table/column';

/** A text column of these cells; null is missing. */
export function textColumn(cells: readonly (string | null)[]): TextColumn {
  const codeOf = new Map<string, number>();
  const codes = Uint32Array.from(cells, (cell) => {
    if (cell === null) return MISSING_CODE;
    if (!codeOf.has(cell)) codeOf.set(cell, codeOf.size);
    return codeOf.get(cell)!;
  });
  return { type: 'text', codes, dictionary: [...codeOf.keys()] };
}
