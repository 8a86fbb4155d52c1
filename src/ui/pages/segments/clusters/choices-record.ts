import type { TableInfo } from '../../../../contract/tables';
import { CLUSTER_METHODS, type ClusterChoices, type ClusterMethod } from './cluster-choices';

type Check = (value: unknown) => boolean;

const within =
  (least: number, most: number): Check =>
  (value) =>
    Number.isInteger(value) && Number(value) >= least && Number(value) <= most;
const oneOf =
  (...texts: readonly string[]): Check =>
  (value) =>
    typeof value === 'string' && texts.includes(value);
const orNull =
  (is: Check): Check =>
  (value) =>
    value === null || is(value);

/** Whether a value can be chosen. */
const CHOOSABLE: Readonly<Record<keyof ClusterChoices, Check>> = {
  columns: (value) => Array.isArray(value) && value.every((name) => typeof name === 'string'),
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
  const names = Object.keys(CHOOSABLE) as (keyof ClusterChoices)[];
  const changed = names.filter((name) => JSON.stringify(choices[name]) !== JSON.stringify(usual[name]));
  return JSON.stringify(Object.fromEntries(changed.map((name) => [name, choices[name]])));
}

/** Choices as the address holds them; the usual ones as far as it holds none that can be chosen. */
export function choicesFrom(text: string, usual: ClusterChoices): ClusterChoices {
  try {
    const record: unknown = JSON.parse(text);
    return typeof record === 'object' && record !== null ? withRecord(usual, { ...record }) : usual;
  } catch {
    return usual;
  }
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
  const choices = withRecord(usual, {
    ...rest,
    [method === 'hierarchical' ? 'branches' : 'nClusters']: nClusters,
    mostComponents: kMax,
  });
  return { tableId, method, choices };
}

function withRecord(choices: ClusterChoices, record: Readonly<Record<string, unknown>>): ClusterChoices {
  const usable = Object.entries(CHOOSABLE).filter(([name, is]) => name in record && is(record[name]));
  return { ...choices, ...Object.fromEntries(usable.map(([name]) => [name, record[name]])) };
}
