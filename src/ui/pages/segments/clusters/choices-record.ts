import type { TableInfo } from '../../../../contract/tables';
import { changesFrom, changesText, isTexts, oneOf, orNull, within, withRecord, type Choosable } from '../choosable';
import { CLUSTER_METHODS, type ClusterChoices, type ClusterMethod } from './cluster-choices';

/** Whether a value can be chosen. */
const CHOOSABLE: Choosable<ClusterChoices> = {
  columns: isTexts,
  scale: oneOf('zscore', 'minmax', 'none'),
  seed: within(0, 2 ** 31 - 1),
  nClusters: within(2, 100),
  nInit: within(1, 1_000),
  bootstraps: within(0, 1_000),
  eps: orNull((value) => typeof value === 'number' && Number.isFinite(value) && value > 0),
  minSamples: orNull(within(1, 1_000)),
  linkage: oneOf('ward', 'average', 'complete', 'single'),
  branches: within(1, 1_000),
  nComponents: orNull(within(1, 50)),
  mostComponents: within(1, 50),
  covariance: oneOf('full', 'diag', 'spherical'),
};

/** The choices that are not the usual ones, as the address holds them. */
export function choicesText(choices: ClusterChoices, usual: ClusterChoices): string {
  return changesText(choices, usual, CHOOSABLE);
}

/** Choices as the address holds them; the usual ones as far as it holds none that can be chosen. */
export function choicesFrom(text: string, usual: ClusterChoices): ClusterChoices {
  return changesFrom(text, usual, CHOOSABLE);
}

/** A table of clusters, and how it was made. */
export interface StoredClusters {
  readonly tableId: string;
  readonly method: ClusterMethod;
  readonly choices: ClusterChoices;
}

/** How a table of clusters of a table was made; null for other tables, and where nobody can choose so on the page. */
export function storedClusters(
  { tableId, madeBy }: TableInfo,
  table: string,
  usual: ClusterChoices,
): StoredClusters | null {
  const method = CLUSTER_METHODS.find((each) => madeBy?.analysis === `segments.${each}`);
  if (!madeBy || method === undefined || madeBy.parameters['table'] !== table) return null;
  const { nClusters, kMax, init, height, ...rest } = madeBy.parameters;
  if (init !== undefined || height !== undefined) return null;
  const groups = method === 'hierarchical' ? 'branches' : 'nClusters';
  const choices = withRecord(usual, { ...rest, [groups]: nClusters, mostComponents: kMax }, CHOOSABLE);
  return { tableId, method, choices };
}
