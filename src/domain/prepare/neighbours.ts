import { ClienteleError } from '../error';
import type { Steps } from '../stats/steps';
import { MISSING_BOOLEAN } from '../table/column';
import { nearestMean, type Donors } from './nearest-mean';
import { chosenPredictors } from './predictors';
import { sampleRows } from './sample-rows';
import type { ImputeStep } from './step';
import { columnOf, invalidParameter, measureOf, missingCells, rowCount, type Table } from './table';

const DAY = 86_400_000;
/** Squared differences that are formed in one step. */
const STEP_WORK = 2_000_000;

/** What neighbours are measured by, and the rows that they are chosen among. */
export interface FittedNeighbours {
  readonly nNeighbors: number;
  readonly weights: 'uniform' | 'distance';
  /** The columns that distances are taken over. */
  readonly features: readonly string[];
  /** Rows of the fitted table, of which the donors may be a sample. */
  readonly rows: number;
  /** Values of each feature in the donors, dates in days; `null` is missing. */
  readonly donors: readonly (readonly (number | null)[])[];
}

/** Numbers, days since 1970, or 0 and 1. */
function featureValues(table: Table, name: string): Float64Array {
  const column = columnOf(table, name);
  if (column.type === 'number') return column.values;
  if (column.type === 'date') return column.values.map((time) => time / DAY);
  if (column.type === 'boolean') {
    return Float64Array.from(column.values, (value) => (value === MISSING_BOOLEAN ? NaN : value));
  }
  throw new ClienteleError('column-not-numeric', `Column "${name}" is text: neighbours are judged by numbers.`, {
    column: name,
  });
}

function requireCount(parameter: string, value: number): number {
  if (Number.isInteger(value) && value >= 1) return value;
  throw invalidParameter(parameter, `${parameter} must be a whole number from 1, not ${value}.`);
}

/**
 * Keeps rows to choose nearest neighbours from: all rows, or a seeded sample of `maxDonors` of them.
 *
 * @param columns those to be imputed; of numbers or dates
 * @throws ClienteleError `column-not-found`, `column-not-numeric`, `no-usable-rows` for a column without values,
 *   `no-usable-columns` where there is nothing to judge by, `invalid-parameter`
 */
export function fitNeighbours(table: Table, columns: readonly string[], step: ImputeStep): FittedNeighbours {
  const nNeighbors = requireCount('nNeighbors', step.nNeighbors ?? 5);
  const maxDonors = requireCount('maxDonors', step.maxDonors ?? 5_000);
  columns.forEach((name) => measureOf(table, name));
  const others = chosenPredictors(table, step.predictors, ['number', 'boolean'], columns);
  const features = [...columns, ...others];
  if (features.length < 2) {
    throw new ClienteleError('no-usable-columns', 'Neighbours need at least one other column to be judged by.');
  }
  const rows = rowCount(table);
  const chosen = sampleRows(
    Uint32Array.from({ length: rows }, (_, row) => row),
    maxDonors,
    step.seed ?? 42,
  );
  const donors = features.map((name) => {
    const values = featureValues(table, name);
    return Array.from(chosen, (row) => (Number.isNaN(values[row]!) ? null : values[row]! + 0));
  });
  columns.forEach((column, index) => {
    if (donors[index]!.every((value) => value === null)) {
      throw new ClienteleError('no-usable-rows', `Column "${column}" has no values to take from neighbours.`, {
        column,
      });
    }
  });
  return { nNeighbors, weights: step.weights ?? 'uniform', features, rows, donors };
}

/**
 * Missing cells by the mean of the nearest donors that have a value, as scikit-learn's `KNNImputer`. Columns in a row are
 * judged by what the row had, not by what was filled in.
 *
 * @returns the filled columns, in the order of `columns`
 * @throws ClienteleError `column-not-found`, `column-not-numeric`
 */
export function* applyNeighbours(
  table: Table,
  columns: readonly string[],
  fitted: FittedNeighbours,
): Steps<{ type: 'number' | 'date'; values: Float64Array }[]> {
  const { features, nNeighbors, weights } = fitted;
  const donors: Donors = {
    rows: fitted.donors[0]!.length,
    values: fitted.donors.map((values) => Float64Array.from(values, (value) => value ?? NaN)),
  };
  const values = features.map((name) => featureValues(table, name));
  const places = columns.map((name) => features.indexOf(name));
  const filled = columns.map((name) => {
    const { type, values: before } = measureOf(table, name);
    return { type, values: before.slice() };
  });
  const missing = columns.map((name) => missingCells(columnOf(table, name)));
  const impute = nearestMean(donors, nNeighbors, weights);
  const stepRows = Math.max(1, Math.floor(STEP_WORK / (donors.rows * features.length)));
  const rows = rowCount(table);
  let receivers = 0;
  for (let row = 0; row < rows; row++) {
    if (!missing.some((cells) => cells[row] === 1)) continue;
    impute.from(values.map((feature) => feature[row]!));
    columns.forEach((_, index) => {
      if (missing[index]![row] === 0) return;
      const { type, values: target } = filled[index]!;
      const value = impute.mean(places[index]!);
      target[row] = type === 'date' ? Math.round(value * DAY) : value;
    });
    if (++receivers % stepRows === 0) yield row / rows;
  }
  return filled;
}
