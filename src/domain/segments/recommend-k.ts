import type { Gaps } from './gap-statistic';
import { CRITICAL_DIP } from './modes';

export type Criterion = 'elbow' | 'silhouette' | 'calinskiHarabasz' | 'daviesBouldin' | 'gap';

export interface Recommendation {
  /** Null: no clear segments. */
  readonly recommended: number | null;
  readonly reason: {
    readonly code: 'majority' | 'silhouette' | 'one-heap' | 'no-structure';
    /** Those that speak for the recommended k. */
    readonly criteria: readonly Criterion[];
    /** How far the largest gap over k exceeds that of one group, in standard errors. */
    readonly gapExcess: number;
    /** The dip, times the root of the rows, by which rows are in several heaps, along an axis or between clusters. */
    readonly dip: number;
  };
}

/** Criteria that make a majority. */
const MAJORITY = 3;
/** Below this silhouette there is no substantial structure (Kaufman & Rousseeuw 1990, table 4). */
const LEAST_SILHOUETTE = 0.25;
/** Standard errors by which the largest gap exceeds that of one group where rows are not spread as by chance. */
const LEAST_EXCESS = 3;

interface Tried {
  readonly k: number;
  readonly silhouette: number;
  readonly dip: number;
}

/**
 * The number of clusters to take: what most criteria speak for, else what the silhouette does, of those numbers whose clusters
 * are all apart, if there are such. None where the rows are one heap, of whatever shape, along every axis and for every number
 * of clusters, or where the silhouette finds no substantial structure.
 *
 * @param alongAxes the greatest dip along an axis
 */
export function recommendK(
  best: Readonly<Record<Criterion, number | null>>,
  { gap, error }: Gaps,
  tried: readonly Tried[],
  alongAxes: number,
): Recommendation {
  let gapExcess = -Infinity;
  for (let at = 1; at < gap.length; at++) {
    gapExcess = Math.max(gapExcess, (gap[at]! - gap[0]!) / Math.hypot(error[at]!, error[0]!));
  }
  const dip = tried.reduce((most, each) => Math.max(most, each.dip), alongAxes);
  const widest = widestOf(tried);
  if (!widest || dip <= CRITICAL_DIP || widest.silhouette < LEAST_SILHOUETTE) {
    const code = gapExcess < LEAST_EXCESS ? 'no-structure' : 'one-heap';
    return { recommended: null, reason: { code, criteria: [], gapExcess, dip } };
  }
  const speakFor = (k: number | null): Criterion[] =>
    (Object.keys(best) as Criterion[]).filter((criterion) => best[criterion] === k);
  const most = tried.reduce((a, b) => (speakFor(b.k).length > speakFor(a.k).length ? b : a)).k;
  const majority = speakFor(most).length >= MAJORITY;
  const apart = widestOf(tried.filter((each) => each.dip > CRITICAL_DIP)) ?? widest;
  const recommended = majority ? most : apart.k;
  return {
    recommended,
    reason: { code: majority ? 'majority' : 'silhouette', criteria: speakFor(recommended), gapExcess, dip },
  };
}

function widestOf(tried: readonly Tried[]): Tried | undefined {
  return tried.toSorted((a, b) => b.silhouette - a.silhouette)[0];
}
