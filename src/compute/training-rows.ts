import { requireVariation } from '../domain/predict/linear-model';
import { columnDeviations, columnMeans } from '../domain/stats/column-moments';
import type { Matrix } from '../domain/stats/matrix';
import { finish } from '../domain/stats/steps';
import type { Batch } from './dense-operations';

/** A design matrix and its target, standardised as they are handed out. */
export interface TrainingRows {
  readonly design: Matrix;
  readonly target: Float64Array;
  readonly targetMean: number;
  /** Sample standard deviation (n − 1). */
  readonly targetDeviation: number;
}

/** @throws ClienteleError `constant-column` where the target does not vary */
export function trainingRows(design: Matrix, target: Float64Array): TrainingRows {
  requireVariation(target);
  const column = { rows: target.length, columns: 1, values: target };
  const means = finish(columnMeans(column));
  const [targetDeviation] = finish(columnDeviations(column, means));
  return { design, target, targetMean: means[0]!, targetDeviation: targetDeviation! };
}

/** The given rows as float32, their targets standardised. */
export function gatherBatch(data: TrainingRows, rows: Uint32Array): Batch {
  const { columns, values } = data.design;
  const inputs = new Float32Array(rows.length * columns);
  const targets = new Float32Array(rows.length);
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i]!;
    inputs.set(values.subarray(row * columns, (row + 1) * columns), i * columns);
    targets[i] = (data.target[row]! - data.targetMean) / data.targetDeviation;
  }
  return { rows: rows.length, inputs, targets };
}

/** The design rows themselves, in float64. */
export function gatherDesign({ design: { columns, values } }: TrainingRows, rows: Uint32Array): Matrix {
  const gathered = new Float64Array(rows.length * columns);
  rows.forEach((row, i) => gathered.set(values.subarray(row * columns, (row + 1) * columns), i * columns));
  return { rows: rows.length, columns, values: gathered };
}
