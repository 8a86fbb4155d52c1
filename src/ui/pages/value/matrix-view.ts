import type { PurchaseResult } from '../../../contract/catalogue';
import { evenIndices } from '../../charts/limits';

type Matrix = NonNullable<PurchaseResult['matrix']>;
type Cells = readonly (readonly (number | null)[])[];

export interface MatrixView {
  readonly frequencies: readonly number[];
  readonly recencies: readonly number[];
  readonly expectedPurchases: Cells;
  readonly probabilityAlive: Cells;
}

/** Rows and columns that can be read on a screen. */
const MOST = 11;

/** A matrix thinned to at most `MOST` rows and columns, the first and the last among them; few purchases in steps of one. */
export function matrixView(matrix: Matrix, most = MOST): MatrixView {
  const rows = evenIndices(matrix.recencies.length, most);
  const columns = growingIndices(matrix.frequencies.length, most);
  const thin = (cells: Cells): Cells => rows.map((row) => columns.map((column) => cells[row]![column] ?? null));
  return {
    frequencies: columns.map((column) => matrix.frequencies[column]!),
    recencies: rows.map((row) => matrix.recencies[row]!),
    expectedPurchases: thin(matrix.expectedPurchases),
    probabilityAlive: thin(matrix.probabilityAlive),
  };
}

/** Indices whose steps grow from one: most customers are at the low end, where each step tells most. */
function growingIndices(length: number, most: number): number[] {
  if (length <= most) return evenIndices(length, most);
  const indices: number[] = [];
  for (let place = 0; place < most; place++) {
    const grown = Math.round(length ** (place / (most - 1))) - 1;
    indices.push(Math.max(place, grown));
  }
  return indices;
}
