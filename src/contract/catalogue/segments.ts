import type { LeftOut, TableMade } from './common';
import type { ModelMade, SegmentModel } from './segment-models';

/** Largest value of each group but the last, ascending: one fewer than there are groups. */
export interface RfmCutPoints {
  recencyDays?: number[];
  frequency?: number[];
  monetaryValue?: number[];
}

export interface RfmParams {
  table: string;
  customerId?: string;
  /** Groups a dimension; 2 to 10. */
  bins?: number;
  /** Of the dimensions without cuts: equal shares of the customers (ties together), or natural breaks (Fisher & Jenks). */
  method?: 'quantiles' | 'naturalBreaks';
  cuts?: RfmCutPoints;
  /** Segment of each cell code such as `555`; default: the published 11-segment map, scaled to the bins. */
  map?: Record<string, string>;
  /** Compute without storing a table; `tableId` is then empty. */
  preview?: boolean;
}

export interface SegmentRow {
  readonly segment: string;
  readonly count: number;
  /** Of all customers. */
  readonly share: number;
  readonly revenue: number;
  /** Null where the revenue of all is not positive. */
  readonly revenueShare: number | null;
  readonly meanRecencyDays: number;
  readonly meanFrequency: number;
  readonly meanMonetaryValue: number;
}

/** What a pair of scores holds, `[first - 1][second - 1]`. */
export interface RfmHeatMap {
  readonly count: readonly (readonly number[])[];
  readonly revenue: readonly (readonly number[])[];
  /** Money a customer; null where there are none. */
  readonly meanValue: readonly (readonly (number | null)[])[];
}

export interface RfmResult extends TableMade {
  readonly segments: readonly SegmentRow[];
  /** Upper bounds of the groups, ascending, a row a dimension. */
  readonly cuts: { readonly recencyDays: number[]; readonly frequency: number[]; readonly monetaryValue: number[] };
  /** Customers in each recency x frequency cell, `[r - 1][f - 1]`. */
  readonly grid: readonly (readonly number[])[];
  /** Every cell, at ((r - 1) x bins + f - 1) x bins + m - 1: what a painter of the map counts up. */
  readonly cells: { readonly count: readonly number[]; readonly revenue: readonly number[] };
  readonly heat: { readonly rf: RfmHeatMap; readonly fm: RfmHeatMap; readonly rm: RfmHeatMap };
  /** The segment of every cell code, as it was used. */
  readonly map: Readonly<Record<string, string>>;
  /** To be given to `segments.assign`; also stored, under `modelId`. Empty for a preview. */
  readonly modelId: string;
  readonly model: SegmentModel;
}

export interface MovementParams extends Omit<RfmParams, 'preview'> {
  /** The two dates, ISO 8601; default: the last date, and 90 days before it (the middle, where there are not twice as many). */
  from?: string;
  to?: string;
  /** Whether the cuts of the first date hold at the second too, so that a move is the customer's own; or each has its own. */
  thresholds?: 'first' | 'each';
}

/** Flows are `[before][after]`, by the places in `segments`. */
export interface MovementResult extends TableMade {
  readonly from: string;
  readonly to: string;
  readonly segments: readonly string[];
  readonly count: readonly (readonly number[])[];
  /** What the customers of a flow had spent until the first date. */
  readonly revenueBefore: readonly (readonly number[])[];
  /** What they spent between the dates. */
  readonly revenueBetween: readonly (readonly number[])[];
  /** Customers that were none at the first date, by their segment at the second. */
  readonly arrivals: { readonly count: readonly number[]; readonly revenue: readonly number[] };
  readonly moved: { readonly count: number; readonly share: number; readonly revenueBefore: number };
  readonly cuts: { readonly from: RfmResult['cuts']; readonly to: RfmResult['cuts'] };
}

export type SegmentScale = 'none' | 'minmax' | 'zscore';

/** What every grouping of rows by columns is told. */
export interface SegmentColumnsParams {
  table: string;
  /** Default: recencyDays, orders and monetaryValue, else every number that varies and is no identifier. */
  columns?: string[];
  scale?: SegmentScale;
  seed?: number;
}

export interface KmeansParams extends LabellingParams {
  nClusters?: number;
  nInit?: number;
  /** Centers to start from, a row a cluster in the units of the columns, instead of nInit starts by k-means++. */
  init?: number[][];
  maxIter?: number;
  tol?: number;
  /** Default `auto`: Lloyd's on all rows up to a million, beyond that centers learn from random batches (Sculley 2010). */
  algorithm?: 'auto' | 'full' | 'miniBatch';
  /** Bootstrap samples by which the stability of each cluster is told; default none. */
  bootstraps?: number;
}

/** What a segment is like, in the units of the columns. */
export interface ClusterFigures {
  readonly label: number;
  readonly count: number;
  /** Of all complete rows, noise among them; as the share of the value. */
  readonly share: number;
  readonly valueShare: number | null;
  readonly means: readonly number[];
  readonly medians: readonly number[];
  /** Difference of the cluster's mean from everyone's, in standard deviations, a figure a column. */
  readonly effects: readonly number[];
}

/**
 * A sample of rows to draw, at least 20 of each cluster and of noise, or all of a smaller one: `values[column][i]` and
 * `labels[i]` are of row `index[i]` of the table that was made.
 */
export interface SegmentSample {
  readonly rows: number;
  readonly index: readonly number[];
  readonly values: readonly (readonly number[])[];
  /** −1 is noise. */
  readonly labels: readonly number[];
}

/** What every grouping that makes a table of labels is told besides. */
export interface LabellingParams extends SegmentColumnsParams {
  /** Whose share each cluster is told; default monetaryValue or the amount. */
  value?: string;
  /** Compute without storing a table or a model; `tableId`, `labels` and `modelId` are then empty. */
  preview?: boolean;
}

/** A grouping of rows, stored as a table with a column `cluster`. */
export interface LabelsMade extends TableMade {
  /** The same id as `tableId`: the table that carries the labels. */
  readonly labels: string;
  readonly columns: readonly string[];
  /** From largest to smallest. */
  readonly sizes: readonly number[];
  readonly clusters: readonly ClusterFigures[];
  /** Those in no cluster, with the label −1; null where everyone is in one. */
  readonly noise: ClusterFigures | null;
  readonly valueColumn: string | null;
  readonly sample: SegmentSample;
}

export interface KmeansResult extends LabelsMade, ModelMade {
  /** In the units of the columns; clusters ordered from largest to smallest. */
  readonly centers: readonly (readonly number[])[];
  /** How the centers were found; labels and inertia are of all rows by either. */
  readonly algorithm: 'full' | 'miniBatch';
  readonly inertia: number;
  /** Passes over all rows; of `miniBatch`, batches. */
  readonly nIter: number;
  readonly converged: boolean;
  /** Milliseconds that the iterations took, with the starts. */
  readonly fitMs: number;
  /** Mean silhouette, and the number of rows it was computed on. */
  readonly silhouette: number;
  readonly silhouetteRows: number;
  /** The largest dip (Hartigan & Hartigan 1985) times the root of the rows, along an axis or between the clusters. */
  readonly dip: number;
  /** Whether it is too large for one heap, of whatever shape; if not, there are no clear segments, whatever the silhouette. */
  readonly clear: boolean;
  /** Mean Jaccard likeness of each cluster to its likest in bootstrap samples (Hennig 2007); null where not asked for. */
  readonly stability: ClusterStability | null;
}

/** Above 0.75 a cluster is stable, below 0.6 it should not be trusted (Hennig 2007). */
export interface ClusterStability {
  /** By label; null where the samples had no row of a cluster. */
  readonly jaccard: readonly (number | null)[];
  readonly bootstraps: number;
  /** Rows that the samples were drawn from. */
  readonly rows: number;
}

export interface ChooseKParams extends SegmentColumnsParams {
  /** Default 2 to 10. */
  kMin?: number;
  kMax?: number;
  nInit?: number;
  maxIter?: number;
  /** Reference data sets of the gap statistic. */
  references?: number;
  bootstraps?: number;
}

export type ClusterCriterion = 'elbow' | 'silhouette' | 'calinskiHarabasz' | 'daviesBouldin' | 'gap';

export interface ChooseKResult {
  readonly columns: readonly string[];
  readonly leftOut: readonly LeftOut[];
  /** Rows that were grouped (a sample of large tables), compared for the silhouette, and for the gap statistic. */
  readonly rows: { readonly used: number; readonly of: number; readonly silhouette: number; readonly gap: number };
  /** From kMin to kMax, fewer where fewer rows differ. */
  readonly k: readonly number[];
  readonly inertia: readonly number[];
  readonly silhouette: readonly number[];
  readonly calinskiHarabasz: readonly number[];
  readonly daviesBouldin: readonly number[];
  /** Gap statistic and its standard error s (Tibshirani, Walther & Hastie 2001), of the rows with ties spread. */
  readonly gap: readonly number[];
  readonly gapError: readonly number[];
  /** The same for one group only. */
  readonly single: { readonly inertia: number; readonly gap: number; readonly gapError: number };
  /** The k that each criterion speaks for, of those with at least twice as many different rows; null where it speaks for none, 1 for one group. */
  readonly best: Readonly<Record<ClusterCriterion, number | null>>;
  /** Null: no clear segments. */
  readonly recommended: number | null;
  readonly reason: {
    /**
     * `majority`: most criteria agree; `silhouette`: they do not, and it decides; `one-heap`: the rows are not spread evenly, but
     * lie in one heap, with no gap between groups; `no-structure`: they are spread as by chance.
     */
    readonly code: 'majority' | 'silhouette' | 'one-heap' | 'no-structure';
    readonly criteria: readonly ClusterCriterion[];
    /** How far the largest gap over k exceeds that of one group, in standard errors. */
    readonly gapExcess: number;
    /** The largest dip (Hartigan & Hartigan 1985) times the root of the rows, along an axis or between clusters: beyond 0.86, several heaps. */
    readonly dip: number;
  };
  /** Of the clusters at the recommended k, or at that of the best silhouette, or the least, where there is none. */
  readonly stability: ClusterStability & { readonly nClusters: number };
}
