import type { TableMade } from './common';

export interface RfmParams {
  table: string;
  customerId?: string;
  /** Groups a dimension; 2 to 10. */
  bins?: number;
  /** Segment of each cell code such as `555`; default: the published 11-segment map, scaled to the bins. */
  map?: Record<string, string>;
}

export interface SegmentRow {
  readonly segment: string;
  readonly count: number;
  /** Of all customers. */
  readonly share: number;
  readonly revenue: number;
  readonly revenueShare: number;
  readonly meanRecencyDays: number;
  readonly meanFrequency: number;
  readonly meanMonetaryValue: number;
}

export interface RfmResult extends TableMade {
  readonly segments: readonly SegmentRow[];
  /** Upper bounds of the groups, ascending, a row a dimension. */
  readonly cuts: { readonly recencyDays: number[]; readonly frequency: number[]; readonly monetaryValue: number[] };
  /** Customers in each recency x frequency cell, `[r - 1][f - 1]`. */
  readonly grid: readonly (readonly number[])[];
}

export interface KmeansParams {
  table: string;
  columns?: string[];
  nClusters?: number;
  nInit?: number;
  maxIter?: number;
  tol?: number;
  scale?: 'none' | 'minmax' | 'zscore';
  seed?: number;
  /** Whose share each cluster is told; default monetaryValue or the amount. */
  value?: string;
}

export interface KmeansResult extends TableMade {
  /** The same id as `tableId`: the table that carries the labels. */
  readonly labels: string;
  readonly columns: readonly string[];
  /** In the units of the columns; clusters ordered from largest to smallest. */
  readonly centers: readonly (readonly number[])[];
  readonly inertia: number;
  readonly nIter: number;
  readonly converged: boolean;
  /** Mean silhouette, and the number of rows it was computed on. */
  readonly silhouette: number;
  readonly silhouetteRows: number;
  readonly sizes: readonly number[];
  readonly clusters: readonly {
    readonly label: number;
    readonly count: number;
    readonly share: number;
    readonly valueShare: number | null;
    readonly means: readonly number[];
    readonly medians: readonly number[];
    /** Difference of the cluster's mean from everyone's, in standard deviations, a figure a column. */
    readonly effects: readonly number[];
  }[];
  readonly valueColumn: string | null;
  /** A sample of rows to draw: `values[column][i]` and `labels[i]`. */
  readonly sample: {
    readonly rows: number;
    readonly values: readonly (readonly number[])[];
    readonly labels: readonly number[];
  };
}
