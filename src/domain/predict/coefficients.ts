import { studentTwoSided } from '../stats/student-t';
import { designScaling, designTerms } from './design-terms';
import type { LinearModel, LinearUncertainty } from './linear-model';
import type { Preprocess } from './preprocess';

const INTERCEPT = '(intercept)';

/** One term of a linear model, in the units of its column. */
export interface Coefficient {
  readonly term: string;
  readonly estimate: number;
  /** Null, as are the two after it, where the solver gives none or the fit is exact. */
  readonly standardError: number | null;
  readonly tValue: number | null;
  /** Two-sided, of Student's t with n − p − 1 degrees of freedom. */
  readonly pValue: number | null;
  /** Change in the target, in its standard deviations, for one standard deviation of the feature. */
  readonly standardized: number | null;
}

/** Euclidean lengths of the rows of R⁻¹: standard errors in units of σ. */
function rowLengths({ inverseFactor, kept }: LinearUncertainty): Map<number, number> {
  const count = kept.length;
  return new Map(
    kept.map((column, i) => {
      let squares = 0;
      for (let k = i; k < count; k++) squares += inverseFactor[k * count + i]! ** 2;
      return [column, Math.sqrt(squares)];
    }),
  );
}

/** Standard error, in units of σ, of the prediction at a point of the design: √(1/n + d(XᵀX)⁻¹dᵀ), d the distance from the means. */
function errorAt(point: readonly number[], rows: number, { inverseFactor, kept, means }: LinearUncertainty): number {
  const count = kept.length;
  let squares = 1 / rows;
  for (let k = 0; k < count; k++) {
    let projected = 0;
    for (let i = 0; i <= k; i++) projected += inverseFactor[k * count + i]! * (point[kept[i]!]! - means[kept[i]!]!);
    squares += projected * projected;
  }
  return Math.sqrt(squares);
}

function inference(estimate: number, relativeError: number | undefined, uncertainty: LinearUncertainty | null) {
  const standardError =
    uncertainty && relativeError !== undefined ? relativeError * uncertainty.residualStandardError : 0;
  if (!uncertainty || standardError === 0) return { standardError: null, tValue: null, pValue: null };
  const tValue = estimate / standardError;
  return { standardError, tValue, pValue: studentTwoSided(tValue, uncertainty.degreesOfFreedom) };
}

/**
 * The coefficients of a linear model with the scaling of its features undone: the intercept first, then a term a design
 * column. Aliased columns are not listed. Standard errors are those of ordinary least squares
 * (Draper & Smith 1998, chapter 5).
 */
export function coefficientTable(model: LinearModel, preprocess: Preprocess): Coefficient[] {
  const { uncertainty, deviations, targetDeviation } = model;
  const scaling = designScaling(preprocess);
  const origin = scaling.map(({ center, factor }) => -center * factor);
  const intercept = origin.reduce((sum, value, j) => sum + value * model.coefficients[j]!, model.intercept);
  const errors = uncertainty ? rowLengths(uncertainty) : new Map<number, number>();
  const originError = uncertainty ? errorAt(origin, model.rows, uncertainty) : undefined;
  const rows: Coefficient[] = [
    { term: INTERCEPT, estimate: intercept, ...inference(intercept, originError, uncertainty), standardized: null },
  ];
  designTerms(preprocess).forEach((term, j) => {
    if (model.aliased.includes(j)) return;
    const { factor } = scaling[j]!;
    const estimate = model.coefficients[j]! * factor;
    const error = errors.get(j);
    rows.push({
      term,
      estimate,
      ...inference(estimate, error === undefined ? undefined : error * factor, uncertainty),
      standardized: (model.coefficients[j]! * deviations[j]!) / targetDeviation,
    });
  });
  return rows;
}

/** Terms that the others determine exactly, and that therefore have no coefficient. */
export function aliasedTerms(model: LinearModel, preprocess: Preprocess): string[] {
  const terms = designTerms(preprocess);
  return model.aliased.map((column) => terms[column]!);
}
