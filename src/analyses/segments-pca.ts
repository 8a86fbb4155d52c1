import * as v from 'valibot';
import type { PcaResult } from '../contract/catalogue';
import { ClienteleError } from '../contract/errors';
import { featureSpace } from '../domain/segments/feature-space';
import { principalAxes, projected } from '../domain/segments/principal-axes';
import type { Matrix } from '../domain/stats/matrix';
import { defineAnalysis, type NewColumn } from './analysis';
import { leftOutRows } from './customer-values';
import { distinctNames, readSegmentColumns, segmentIdColumn } from './segments-columns';
import { drawnRows } from './segments-labels';
import { count, segmentColumnsParameters } from './segments-parameters';

/** Rows on the axes along which they differ most. */
export const segmentsPca = defineAnalysis({
  id: 'segments.pca',
  version: 1,
  title: 'Principal components',
  params: v.strictObject({ ...segmentColumnsParameters, nComponents: v.optional(count(1_000), 2) }),

  async run(context, { table: tableId, columns: asked, scale, seed, nComponents }): Promise<PcaResult> {
    const table = await context.table(tableId);
    const columns = await readSegmentColumns(table, asked);
    const { data, rows } = await context.drive(featureSpace(columns, scale), 0, 0.2);
    if (data.rows < 2) throw tooFewRows(data.rows);
    const kept = Math.min(nComponents, columns.length);
    const axes = await context.drive(principalAxes(data), 0.2, 0.7);
    const scores = await context.drive(projected(data, axes, kept), 0.7, 0.9);

    const total = axes.variances.reduce((sum, variance) => sum + variance, 0);
    const made = await context.createTable(
      `${table.info.name}: PCA`,
      distinctNames([await segmentIdColumn(table), ...scoreColumns(scores, rows, table.info.rowCount)]),
    );
    const drawn = drawnRows(rows.length, seed);
    const coordinate = (axis: number): number[] =>
      Array.from(drawn, (i) => (axis < kept ? scores.values[i * kept + axis]! : 0));
    const components = matrixRowsOf(axes.axes).slice(0, kept);
    return {
      tableId: made,
      leftOut: leftOutRows({ 'missing-value': table.info.rowCount - rows.length }),
      columns: columns.map(({ name }) => name),
      components,
      loadings: loadings(matrixRowsOf(axes.axes), axes.variances).slice(0, kept),
      explainedVariance: Array.from(axes.variances),
      explainedVarianceRatio: Array.from(axes.variances, (variance) => variance / total),
      scores: {
        rows: drawn.length,
        index: Array.from(drawn, (i) => rows[i]!),
        x: coordinate(0),
        y: coordinate(1),
      },
    };
  },
});

function scoreColumns(scores: Matrix, rows: Uint32Array, rowCount: number): NewColumn[] {
  return Array.from({ length: scores.columns }, (_, axis) => {
    const values = new Float64Array(rowCount).fill(NaN);
    rows.forEach((row, i) => (values[row] = scores.values[i * scores.columns + axis]!));
    return { name: `PC${axis + 1}`, column: { type: 'number', values } };
  });
}

function matrixRowsOf({ rows, columns, values }: Matrix): number[][] {
  return Array.from({ length: rows }, (_, row) => Array.from(values.subarray(row * columns, (row + 1) * columns)));
}

/** An axis' part of a column by the deviation along the axis over that of the column: their correlation. */
function loadings(axes: readonly number[][], variances: Float64Array): number[][] {
  const columnVariance = axes.map((_, j) =>
    axes.reduce((sum, axis, i) => sum + variances[i]! * axis[j]! * axis[j]!, 0),
  );
  return axes.map((axis, i) =>
    axis.map((part, j) => (columnVariance[j]! > 0 ? part * Math.sqrt(variances[i]! / columnVariance[j]!) : 0)),
  );
}

function tooFewRows(rows: number): ClienteleError {
  return new ClienteleError('too-few-rows', `Axes need at least 2 complete rows; there is ${rows}.`, {
    rows,
    needed: 2,
  });
}
