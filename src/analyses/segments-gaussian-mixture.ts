import * as v from 'valibot';
import type { GaussianMixtureResult } from '../contract/catalogue';
import { ClienteleError } from '../contract/errors';
import { featureSpace, type FeatureSpace } from '../domain/segments/feature-space';
import {
  expectation,
  gaussianMixture,
  type MixtureFit,
  type MixtureOptions,
} from '../domain/segments/gaussian-mixture';
import { hasCollapsed } from '../domain/segments/mixture-collapse';
import { kmeans, requireRows } from '../domain/segments/kmeans';
import { likeliestComponents } from '../domain/segments/likeliest-component';
import type { Mixture } from '../domain/segments/mixture-density';
import { bySize } from '../domain/segments/size-order';
import type { Matrix } from '../domain/stats/matrix';
import { matrixRows } from '../domain/stats/matrix-rows';
import { sampleRows } from '../domain/prepare/sample-rows';
import { defineAnalysis, type AnalysisContext } from './analysis';
import { keepModel, pointsModel } from './points-model';
import { readSegmentColumns } from './segments-columns';
import { storeLabels } from './segments-labels';
import { count, labellingParameters } from './segments-parameters';

/** Rows that mixtures are fitted to. */
const FITTED_ROWS = 50_000;
const KMEANS = { nInit: 3, maxIter: 300, tol: 1e-4 };

/** Overlapping normal distributions, with the probability of each row. */
export const segmentsGaussianMixture = defineAnalysis({
  id: 'segments.gaussianMixture',
  version: 4,
  title: 'Gaussian mixture segments',
  params: v.pipe(
    v.strictObject({
      ...labellingParameters,
      nComponents: v.optional(count(50)),
      kMin: v.optional(count(50), 1),
      kMax: v.optional(count(50), 8),
      covariance: v.optional(v.picklist(['full', 'diag', 'spherical']), 'full'),
      maxIter: v.optional(count(10_000), 200),
      tol: v.optional(v.pipe(v.number(), v.gtValue(0), v.maxValue(1)), 1e-4),
    }),
    v.check(({ kMin, kMax }) => kMin <= kMax, 'kMax must not be below kMin.'),
  ),

  async run(
    context,
    { table: tableId, columns: asked, scale, seed, value, preview, ...given },
  ): Promise<GaussianMixtureResult> {
    const table = await context.table(tableId);
    const columns = await readSegmentColumns(table, asked);
    const space = await context.drive(featureSpace(columns, scale), 0, 0.05);
    const { data, rows } = space;
    const everyRow = Uint32Array.from(rows, (_, i) => i);
    const fitted = sampleRows(everyRow, FITTED_ROWS, seed);
    const [kMin, kMax] =
      given.nComponents === undefined ? [given.kMin, given.kMax] : [given.nComponents, given.nComponents];
    const fits = await tryAll(context, matrixRows(data, fitted), kMin, kMax, given, seed);
    const sound = fits.filter(({ collapsed }) => !collapsed);
    const best = (sound.length > 0 ? sound : fits).reduce((least, fit) => (fit.bic < least.bic ? fit : least));

    const nComponents = best.mixture.weights.length;
    const { responsibilities } = await context.drive(expectation(data, best.mixture), 0.85, 0.9);
    const { component, probability } = likeliestComponents(responsibilities, nComponents);
    const { labels, sizes, formerly } = bySize(component, nComponents);
    const certain = new Float64Array(table.info.rowCount).fill(NaN);
    rows.forEach((row, i) => (certain[row] = probability[i]!));
    const made = await storeLabels(
      context,
      table,
      {
        kind: 'Gaussian mixture',
        columns,
        rows,
        labels,
        // Components that no row is likeliest of come last, and have nothing to describe.
        sizes: sizes.filter((size) => size > 0),
        value,
        seed,
        preview,
        more: [{ name: 'probability', column: { type: 'number', values: certain } }],
      },
      0.9,
      1,
    );
    const model = {
      ...pointsModel(columns, space, nComponents),
      method: 'mixture',
      covariance: given.covariance,
      ...byLabel(best.mixture, formerly),
    } as const;
    return {
      ...made,
      ...(await keepModel(context, model, preview)),
      covariance: given.covariance,
      tried: fits.map(({ mixture, ...fit }) => ({ nComponents: mixture.weights.length, ...fit })),
      nComponents,
      ...inUnits(best.mixture, formerly, space),
      logLikelihood: best.logLikelihood,
      bic: best.bic,
      aic: best.aic,
      converged: best.converged,
      certainty: probability.reduce((sum, each) => sum + each, 0) / rows.length,
      fittedRows: fitted.length,
      of: rows.length,
    };
  },
});

interface TriedFit extends MixtureFit {
  readonly collapsed: boolean;
}

/** @throws ClienteleError `too-few-rows`, `too-few-groups`, `singular` */
async function tryAll(
  context: AnalysisContext,
  data: Matrix,
  kMin: number,
  kMax: number,
  options: MixtureOptions,
  seed: number,
): Promise<TriedFit[]> {
  requireRows(data, Math.max(2, kMin));
  const fits: TriedFit[] = [];
  const most = Math.min(kMax, data.rows);
  for (let k = kMin; k <= most; k++) {
    const at = (part: number): number => 0.05 + (0.8 * (k - kMin + part)) / (most - kMin + 1);
    const start = await startLabels(context, data, k, seed, at(0), at(0.3));
    if (start === null && fits.length > 0) break;
    if (start === null) throw tooFewGroups(k);
    const fit = await context.drive(gaussianMixture(data, start, k, options), at(0.3), at(0.95));
    fits.push({ ...fit, collapsed: await context.drive(hasCollapsed(data, fit.mixture), at(0.95), at(1)) });
  }
  return fits;
}

/** Labels by k-means; null where fewer than `k` rows differ. */
async function startLabels(
  context: AnalysisContext,
  data: Matrix,
  k: number,
  seed: number,
  from: number,
  to: number,
): Promise<Uint32Array | null> {
  if (k === 1) return new Uint32Array(data.rows);
  try {
    return (await context.drive(kmeans(data, { ...KMEANS, nClusters: k, seed }), from, to)).labels;
  } catch (error) {
    if (error instanceof ClienteleError && error.code === 'too-few-groups') return null;
    throw error;
  }
}

function tooFewGroups(needed: number): ClienteleError {
  return new ClienteleError('too-few-groups', `Fewer than ${needed} rows differ in the chosen columns.`, { needed });
}

/** Weights, means and covariances by label. */
function byLabel({ weights, means, covariances }: Mixture, formerly: readonly number[]) {
  const component = (values: Float64Array, size: number): number[][] =>
    formerly.map((at) => Array.from(values.subarray(at * size, (at + 1) * size)));
  return {
    weights: formerly.map((at) => weights[at]!),
    means: component(means.values, means.columns),
    covariances: component(covariances, means.columns ** 2),
  };
}

/** Weights, means and covariances by label, as the columns were before they were scaled. */
function inUnits(
  { weights, means, covariances }: Mixture,
  formerly: readonly number[],
  { scalings }: FeatureSpace,
): Pick<GaussianMixtureResult, 'weights' | 'means' | 'covariances'> {
  const { columns, values } = means;
  return {
    weights: formerly.map((component) => weights[component]!),
    means: formerly.map((component) =>
      scalings.map(({ shift, factor }, j) => values[component * columns + j]! * factor + shift),
    ),
    covariances: formerly.map((component) =>
      scalings.map((row, i) =>
        scalings.map((column, j) => covariances[(component * columns + i) * columns + j]! * row.factor * column.factor),
      ),
    ),
  };
}
