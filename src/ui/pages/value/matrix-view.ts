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

/** A matrix thinned to at most `MOST` rows and columns, the first and the last among them. */
export function matrixView(matrix: Matrix, most = MOST): MatrixView {
  const rows = evenIndices(matrix.recencies.length, most);
  const columns = evenIndices(matrix.frequencies.length, most);
  const thin = (cells: Cells): Cells => rows.map((row) => columns.map((column) => cells[row]![column] ?? null));
  return {
    frequencies: columns.map((column) => matrix.frequencies[column]!),
    recencies: rows.map((row) => matrix.recencies[row]!),
    expectedPurchases: thin(matrix.expectedPurchases),
    probabilityAlive: thin(matrix.probabilityAlive),
  };
}
