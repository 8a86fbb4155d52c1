import { ClienteleError } from '../error';
import { sampleRows } from '../prepare/sample-rows';
import type { Matrix } from '../stats/matrix';
import { matrixRows } from '../stats/matrix-rows';
import { portion, type Steps } from '../stats/steps';
import { elbow } from './elbow';
import { gapChoice, gapStatistic, type Gaps } from './gap-statistic';
import { differentRows } from './different-rows';
import { kmeans, type KmeansFit, type KmeansOptions } from './kmeans';
import { axesDip, clustersDip } from './modes';
import { recommendK, type Criterion, type Recommendation } from './recommend-k';
import { separation } from './separation';
import { silhouette } from './silhouette';
import { spreadTies } from './spread-ties';

/** Rows that are grouped; of more, a sample. */
const MOST_ROWS = 20_000;
/** Rows that are compared with references. */
const GAP_ROWS = 2_000;
const GAP_RESTARTS = 2;
/** Clusters of fewer different rows than this are the rows themselves. */
const LEAST_DISTINCT = 2;

export interface ChooseKOptions extends Omit<KmeansOptions, 'nClusters'> {
  readonly kMin: number;
  readonly kMax: number;
  readonly references: number;
}

export interface KChoice extends Recommendation {
  readonly rows: { readonly used: number; readonly of: number; readonly silhouette: number; readonly gap: number };
  readonly k: readonly number[];
  readonly inertia: readonly number[];
  readonly silhouette: readonly number[];
  readonly calinskiHarabasz: readonly number[];
  readonly daviesBouldin: readonly number[];
  readonly gap: readonly number[];
  readonly gapError: readonly number[];
  readonly single: { readonly inertia: number; readonly gap: number; readonly gapError: number };
  readonly best: Readonly<Record<Criterion, number | null>>;
  /** The rows that were grouped, and how, at the recommended k or else at that of the best silhouette, or the least. */
  readonly chosen: { readonly data: Matrix; readonly nClusters: number; readonly labels: Uint32Array };
}

interface Tried extends KmeansFit {
  readonly k: number;
  readonly silhouette: number;
  readonly silhouetteRows: number;
  readonly calinskiHarabasz: number;
  readonly daviesBouldin: number;
  /** The least by which a cluster is apart from the nearest: see `clustersDip`. */
  readonly dip: number;
}

/**
 * Groups rows by k-means into kMin to kMax clusters and judges each by the usual criteria, those numbers of them at which
 * clusters are more than different rows.
 *
 * @throws ClienteleError `too-few-rows`, `too-few-groups` where not even kMin can be had
 */
export function* chooseK(all: Matrix, options: ChooseKOptions): Steps<KChoice> {
  const { kMin, references, seed } = options;
  // One row a cluster is left over, or the variance ratio would have none to divide by.
  const kMax = Math.min(options.kMax, all.rows - 1);
  if (kMax < kMin) throw tooFewRows(all.rows, kMin + 1);
  const everyRow = Uint32Array.from({ length: all.rows }, (_, row) => row);
  const data = all.rows > MOST_ROWS ? matrixRows(all, sampleRows(everyRow, MOST_ROWS, seed)) : all;
  const spread = spreadTies(data, seed);
  const single = yield* portion(separation(data, new Uint32Array(data.rows), 1), 0, 0.01);

  const tried: Tried[] = [];
  const tries = kMax - kMin + 1;
  for (let k = kMin; k <= kMax; k++) {
    const at = (part: number): number => 0.01 + (0.49 * (k - kMin + part)) / tries;
    const next = yield* portion(tryK(data, spread, k, options), at(0), at(1));
    if (next === null) break;
    tried.push(next);
  }
  if (tried.length === 0) throw tooFewGroups(kMin);

  const gapRows =
    data.rows > GAP_ROWS ? matrixRows(spread, sampleRows(everyRow.subarray(0, data.rows), GAP_ROWS, seed)) : spread;
  const most = tried.at(-1)!.k;
  const gaps: Gaps = yield* portion(
    gapStatistic(gapRows, most, { ...options, nInit: Math.min(GAP_RESTARTS, options.nInit), references }),
    0.5,
    0.98,
  );
  const alongAxes = yield* portion(axesDip(spread), 0.98, 1);
  const judged = tried.filter(({ k }) => k * LEAST_DISTINCT <= differentRows(data, k * LEAST_DISTINCT));
  const best = bestOf(judged, single.inertia, gaps);
  const recommendation = recommendK(best, gaps, judged, alongAxes);
  const shown = tried.find(({ k }) => k === (recommendation.recommended ?? best.silhouette)) ?? tried[0]!;
  return {
    ...recommendation,
    best,
    rows: { used: data.rows, of: all.rows, silhouette: shown.silhouetteRows, gap: gapRows.rows },
    k: tried.map(({ k }) => k),
    inertia: tried.map(({ inertia }) => inertia),
    silhouette: tried.map((each) => each.silhouette),
    calinskiHarabasz: tried.map(({ calinskiHarabasz }) => calinskiHarabasz),
    daviesBouldin: tried.map(({ daviesBouldin }) => daviesBouldin),
    gap: tried.map(({ k }) => gaps.gap[k - 1]!),
    gapError: tried.map(({ k }) => gaps.error[k - 1]!),
    single: { inertia: single.inertia, gap: gaps.gap[0]!, gapError: gaps.error[0]! },
    chosen: { data, nClusters: shown.k, labels: shown.labels },
  };
}

/** Null where fewer than `k` rows differ. */
function* tryK(data: Matrix, spread: Matrix, k: number, options: ChooseKOptions): Steps<Tried | null> {
  try {
    const fit = yield* portion(kmeans(data, { ...options, nClusters: k }), 0, 0.6);
    const width = yield* portion(silhouette(data, fit.labels, k, options.seed), 0.6, 0.9);
    const apart = yield* portion(separation(data, fit.labels, k), 0.9, 0.95);
    const dip = yield* portion(clustersDip(spread, fit.labels, k), 0.95, 1);
    return { ...fit, ...apart, dip, k, silhouette: width.mean, silhouetteRows: width.rows };
  } catch (error) {
    if (error instanceof ClienteleError && error.code === 'too-few-groups') return null;
    throw error;
  }
}

function bestOf(tried: readonly Tried[], singleInertia: number, gaps: Gaps): KChoice['best'] {
  if (tried.length === 0) {
    return { elbow: null, silhouette: null, calinskiHarabasz: null, daviesBouldin: null, gap: null };
  }
  const largest = (figure: (each: Tried) => number): number =>
    tried.reduce((best, each) => (figure(each) > figure(best) ? each : best)).k;
  const [ks, inertias] = [
    [1, ...tried.map(({ k }) => k)],
    [singleInertia, ...tried.map(({ inertia }) => inertia)],
  ];
  const bend = elbow(ks, inertias);
  return {
    elbow: bend === null ? null : ks[bend]!,
    silhouette: largest((each) => each.silhouette),
    calinskiHarabasz: largest(({ calinskiHarabasz }) => calinskiHarabasz),
    daviesBouldin: largest(({ daviesBouldin }) => -daviesBouldin),
    gap: gapChoice(gaps),
  };
}

function tooFewRows(rows: number, needed: number): ClienteleError {
  return new ClienteleError(
    'too-few-rows',
    `To compare groupings takes at least ${needed} complete rows; there are ${rows}.`,
    { rows, needed },
  );
}

function tooFewGroups(needed: number): ClienteleError {
  return new ClienteleError('too-few-groups', `Fewer than ${needed} rows differ in the chosen columns.`, { needed });
}
