import type { Gaps } from './gap-statistic';

export type Criterion = 'elbow' | 'silhouette' | 'calinskiHarabasz' | 'daviesBouldin' | 'gap';

export interface Recommendation {
  /** Null: no clear segments. */
  readonly recommended: number | null;
  readonly reason: {
    readonly code: 'majority' | 'silhouette' | 'no-structure';
    /** Those that speak for the recommended k. */
    readonly criteria: readonly Criterion[];
    /** How far the largest gap over k exceeds that of one group, in standard errors. */
    readonly gapExcess: number;
  };
}

/** Criteria that make a majority. */
const MAJORITY = 3;
/** Below this silhouette there is no substantial structure (Kaufman & Rousseeuw 1990, table 4). */
const LEAST_SILHOUETTE = 0.25;
/** Standard errors, and logarithms, by which some gap must exceed that of one group: noise of other shapes than a box does not. */
const LEAST_EXCESS = 3;
const LEAST_GAIN = 0.05;

/**
 * The number of clusters to take: what most criteria speak for, else what the silhouette does. None where the gap
 * statistic tells the data from none, for no number of clusters, or where the silhouette finds no substantial structure.
 */
export function recommendK(
  best: Readonly<Record<Criterion, number | null>>,
  { gap, error }: Gaps,
  tried: readonly { readonly k: number; readonly silhouette: number }[],
): Recommendation {
  let gapExcess = -Infinity;
  let gain = -Infinity;
  for (let at = 1; at < gap.length; at++) {
    gain = Math.max(gain, gap[at]! - gap[0]!);
    gapExcess = Math.max(gapExcess, (gap[at]! - gap[0]!) / Math.hypot(error[at]!, error[0]!));
  }
  const widest = tried.reduce((most, { silhouette }) => Math.max(most, silhouette), -1);
  if (gapExcess < LEAST_EXCESS || gain < LEAST_GAIN || widest < LEAST_SILHOUETTE) {
    return { recommended: null, reason: { code: 'no-structure', criteria: [], gapExcess } };
  }
  const speakFor = (k: number | null): Criterion[] =>
    (Object.keys(best) as Criterion[]).filter((criterion) => best[criterion] === k);
  const most = tried.reduce((a, b) => (speakFor(b.k).length > speakFor(a.k).length ? b : a)).k;
  const majority = speakFor(most).length >= MAJORITY;
  const recommended = majority ? most : best.silhouette;
  return {
    recommended,
    reason: { code: majority ? 'majority' : 'silhouette', criteria: speakFor(recommended), gapExcess },
  };
}
