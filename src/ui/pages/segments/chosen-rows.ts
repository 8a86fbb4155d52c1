import type { ChosenRows } from '../../../contract/catalogue';
import type { Point } from '../../charts/plane';

/** Rows that a list of places may have. */
export interface DrawnRows {
  readonly chosen: readonly number[];
  readonly of: readonly number[];
}

/** A map of all rows: a table of scores, and how many components it has. */
export interface ScoreMap {
  readonly tableId: string;
  readonly components: number;
}

/** Those within a line, as the engine takes them: of everyone where every customer has a score, else of those that were drawn. */
export function chosenRows(line: readonly Point[], scores: ScoreMap | null, { chosen, of }: DrawnRows): ChosenRows {
  if (!scores) return { rows: { chosen: [...chosen], of: [...of] } };
  const points = line.map(([x, y]): [number, number] => [x, y]);
  return { map: { table: scores.tableId, x: 'PC1', ...(scores.components > 1 && { y: 'PC2' }), line: points } };
}
