import type { AdHocParams } from '../../../../contract/catalogue';
import type { Point } from '../../../charts/plane';

/** Rows that a list of places may have. */
export interface DrawnRows {
  readonly chosen: readonly number[];
  readonly of: readonly number[];
}

/** A map of all rows: a table of scores, and how many components it has. */
export interface ScoreMap {
  readonly tableId: string;
  readonly components: number;
  readonly line: readonly Point[];
}

/** Asks for a segment chosen by hand: of everyone where every customer has a score, else of those that were drawn. */
export function adHocRequest(
  table: string,
  names: { readonly name: string; readonly others: string },
  scores: ScoreMap | null,
  { chosen, of }: DrawnRows,
): AdHocParams {
  if (!scores) return { table, ...names, rows: { chosen: [...chosen], of: [...of] } };
  const line = scores.line.map(([x, y]): [number, number] => [x, y]);
  return {
    table,
    ...names,
    map: { table: scores.tableId, x: 'PC1', ...(scores.components > 1 && { y: 'PC2' }), line },
  };
}
