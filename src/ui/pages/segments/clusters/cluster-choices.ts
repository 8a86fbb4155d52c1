import type {
  DbscanParams,
  GaussianMixtureParams,
  HierarchicalParams,
  KmeansParams,
  SegmentColumnsParams,
} from '../../../../contract/catalogue';
import { bearableGroups, firstGroups } from './bearable-groups';

export const CLUSTER_METHODS = ['kmeans', 'dbscan', 'hierarchical', 'gaussianMixture'] as const;
export type ClusterMethod = (typeof CLUSTER_METHODS)[number];

/** What is chosen for each way of finding clusters; what is null is found from the data. */
export interface ClusterChoices {
  readonly columns: readonly string[];
  readonly scale: NonNullable<SegmentColumnsParams['scale']>;
  readonly seed: number;
  readonly nClusters: number;
  readonly nInit: number;
  readonly bootstraps: number;
  readonly eps: number | null;
  readonly minSamples: number | null;
  readonly linkage: NonNullable<HierarchicalParams['linkage']>;
  /** Clusters that the tree is cut into. */
  readonly branches: number;
  readonly nComponents: number | null;
  /** The most components that are tried where their number is found. */
  readonly mostComponents: number;
  readonly covariance: NonNullable<GaussianMixtureParams['covariance']>;
}

/** Components that are tried unless more are asked for. */
const USUAL_COMPONENTS = 8;

/** Groups to begin with, where there are rows enough. */
const USUAL_GROUPS = 5;
const USUAL_BRANCHES = 4;

/** @param most groups that the rows can bear */
export function defaultChoices(columns: readonly string[], most = Infinity): ClusterChoices {
  return {
    columns,
    scale: 'zscore',
    seed: 42,
    nClusters: firstGroups(USUAL_GROUPS, most),
    nInit: 10,
    bootstraps: 0,
    eps: null,
    minSamples: null,
    linkage: 'ward',
    branches: firstGroups(USUAL_BRANCHES, most),
    nComponents: null,
    mostComponents: USUAL_COMPONENTS,
    covariance: 'full',
  };
}

/** The choices with no more groups than the rows can bear in their columns. @param most groups that they can */
export function bearableChoices(choices: ClusterChoices, most: number): ClusterChoices {
  const { nClusters, branches, nComponents } = choices;
  return {
    ...choices,
    nClusters: bearableGroups(nClusters, most),
    branches: bearableGroups(branches, most),
    nComponents: nComponents === null ? null : bearableGroups(nComponents, most),
  };
}

export interface ClusterRequests {
  readonly kmeans: KmeansParams;
  readonly dbscan: DbscanParams;
  readonly hierarchical: HierarchicalParams;
  readonly gaussianMixture: GaussianMixtureParams;
}

/** What every analysis of columns is told. */
export function columnsRequest(table: string, { columns, scale, seed }: ClusterChoices): SegmentColumnsParams {
  return { table, columns: [...columns], scale, seed };
}

/** The parameters of each method. */
export function clusterRequests(table: string, choices: ClusterChoices): ClusterRequests {
  const shared = columnsRequest(table, choices);
  const { nClusters, nInit, bootstraps, eps, minSamples, linkage, branches, covariance } = choices;
  const { nComponents, mostComponents } = choices;
  const components =
    nComponents !== null ? { nComponents } : mostComponents === USUAL_COMPONENTS ? {} : { kMax: mostComponents };
  return {
    kmeans: { ...shared, nClusters, nInit, ...(bootstraps > 0 && { bootstraps }) },
    dbscan: { ...shared, ...(eps !== null && { eps }), ...(minSamples !== null && { minSamples }) },
    hierarchical: { ...shared, linkage, nClusters: branches },
    gaussianMixture: { ...shared, covariance, ...components },
  };
}
