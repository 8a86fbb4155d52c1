import type { LeftOut, TableMade } from './common';
import type { ModelMade } from './segment-models';
import type { LabellingParams, LabelsMade, SegmentColumnsParams } from './segments';

export interface PcaParams extends SegmentColumnsParams {
  /** Axes whose scores are stored; default 2, at most as many as columns. */
  nComponents?: number;
}

export interface PcaResult extends TableMade {
  readonly columns: readonly string[];
  /** Unit axes in the scaled space, a row an axis; the part of the largest size is positive. */
  readonly components: readonly (readonly number[])[];
  /** Correlation of each column with the scores on each axis, a row an axis; 0 for a constant column. */
  readonly loadings: readonly (readonly number[])[];
  /** Along every axis, not only those stored. */
  readonly explainedVariance: readonly number[];
  readonly explainedVarianceRatio: readonly number[];
  readonly scores: SegmentPoints;
}

/** A sample of rows on a map: row `index[i]` of the table lies at `x[i]`, `y[i]`. */
export interface SegmentPoints {
  readonly rows: number;
  readonly index: readonly number[];
  readonly x: readonly number[];
  /** Zeros where there is one axis only. */
  readonly y: readonly number[];
}

export interface UmapParams extends SegmentColumnsParams {
  /** Rows that each row is kept near to; 2 to 200, default 15. */
  nNeighbors?: number;
  /** How close points may come, 0 to 1; default 0.1. */
  minDist?: number;
  /** Default 300. */
  nEpochs?: number;
}

export interface UmapResult {
  readonly columns: readonly string[];
  readonly leftOut: readonly LeftOut[];
  /** Of at most 1,500 rows: the other methods draw the same ones, and more, for the same columns and seed. */
  readonly points: SegmentPoints;
  /** Complete rows that the sample was drawn from. */
  readonly of: number;
}

export interface DbscanParams extends LabellingParams {
  /** Rows within this distance, in the scaled space, are neighbours; default: a little beyond where the k-distance plot turns. */
  eps?: number;
  /**
   * Neighbours, itself among them, that make a row the core of a cluster, 1 to 1,000; default twice the columns and 2 more than a third of the
   * root of the rows, 5 at least and of the rows 100 at most.
   */
  minSamples?: number;
}

export interface DbscanResult extends LabelsMade, ModelMade {
  readonly nClusters: number;
  readonly nNoise: number;
  readonly nCore: number;
  readonly eps: number;
  readonly minSamples: number;
  readonly kDistance: {
    /** The same as minSamples. */
    readonly k: number;
    /** Rows that were asked for their distance: all, or a sample. */
    readonly rows: number;
    /** A curve of at most 500 points, largest distance first. */
    readonly share: readonly number[];
    readonly distance: readonly number[];
    /** The eps that it proposes. */
    readonly eps: number;
  };
}

export interface HierarchicalParams extends LabellingParams {
  linkage?: 'ward' | 'average' | 'complete' | 'single';
  /** Clusters that are left; default 4, at most as many as rows differ. */
  nClusters?: number;
  /** Instead of a number of clusters: the height, as the dendrogram has it, above which nothing is merged; it may leave 200. */
  height?: number;
}

export interface HierarchicalResult extends LabelsMade, ModelMade {
  readonly linkage: 'ward' | 'average' | 'complete' | 'single';
  readonly nClusters: number;
  /** Heights between which the tree has this many clusters. */
  readonly cut: { readonly from: number; readonly to: number };
  /** Rows in the tree: all, or a sample, whose clusters the other rows joined by the nearest row of the tree. */
  readonly treeRows: number;
  /** Complete rows. */
  readonly of: number;
  /** Merges from the lowest up; cluster treeRows + i is what merge i made, those below treeRows are single rows. */
  readonly dendrogram: {
    readonly left: Uint32Array;
    readonly right: Uint32Array;
    readonly height: Float64Array;
    readonly size: Uint32Array;
    /** The rows of the tree as a dendrogram has them from left to right. */
    readonly order: Uint32Array;
    /** The label of each row of the tree. */
    readonly labels: Int32Array;
  };
}

export interface GaussianMixtureParams extends LabellingParams {
  /** Default: the number from kMin to kMax of the least BIC, of those whose components did not collapse. */
  nComponents?: number;
  kMin?: number;
  kMax?: number;
  covariance?: 'full' | 'diag' | 'spherical';
  maxIter?: number;
  tol?: number;
}

export interface GaussianMixtureResult extends LabelsMade, ModelMade {
  readonly covariance: 'full' | 'diag' | 'spherical';
  /** A row for each number of components that was tried. */
  readonly tried: readonly {
    readonly nComponents: number;
    readonly logLikelihood: number;
    readonly bic: number;
    readonly aic: number;
    readonly nIter: number;
    readonly converged: boolean;
    /** Whether a component shrank to hardly any rows, or to equal values: its BIC tells nothing, and it is chosen only if all are such. */
    readonly collapsed: boolean;
  }[];
  /** The components of `nComponents`, in the units of the columns, by label. A component that no row is likeliest of comes last. */
  readonly nComponents: number;
  readonly weights: readonly number[];
  readonly means: readonly (readonly number[])[];
  readonly covariances: readonly (readonly (readonly number[])[])[];
  readonly logLikelihood: number;
  readonly bic: number;
  readonly aic: number;
  readonly converged: boolean;
  /** Mean probability of the rows to belong where they were put. */
  readonly certainty: number;
  /** Rows that the mixture was fitted to: all complete ones, or a sample. */
  readonly fittedRows: number;
  readonly of: number;
}
