import { expect, test } from 'vitest';
import type { TableInfo } from '../../../../src/contract/tables';
import { choicesFrom, choicesText, storedClusters } from '../../../../src/ui/pages/segments/clusters/choices-record';
import { clusterRequests, defaultChoices } from '../../../../src/ui/pages/segments/clusters/cluster-choices';

const usual = defaultChoices(['orders']);
const made = (analysis: string, parameters: Record<string, unknown>): TableInfo =>
  ({ tableId: 't_made', madeBy: { analysis, version: 3, parameters, sources: ['t'] } }) as unknown as TableInfo;

test('the address holds what is not usual, and gives it back', () => {
  const chosen = {
    ...usual,
    columns: ['a,b', '"c"'],
    nClusters: 4,
    eps: 0.25,
    linkage: 'single',
    mostComponents: 16,
  } as const;
  const text = choicesText(chosen, usual);
  expect(JSON.parse(text)).toEqual({
    columns: ['a,b', '"c"'],
    nClusters: 4,
    eps: 0.25,
    linkage: 'single',
    mostComponents: 16,
  });
  expect(choicesFrom(text, usual)).toEqual(chosen);
  expect(choicesText(usual, usual)).toBe('{}');
});

test.each([
  '',
  'null',
  '7',
  '{"nClusters":',
  '{"nClusters":2.5,"eps":-1,"linkage":"any","columns":"orders","seed":"x","no":1}',
])('what nobody can choose is not taken from the address: %s', (text) =>
  expect(choicesFrom(text, usual)).toEqual(usual),
);

test('what was saved is told by the parameters of its table', () => {
  const chosen = { ...usual, nClusters: 4, scale: 'minmax', bootstraps: 20 } as const;
  const filled = { ...clusterRequests('t', chosen).kmeans, maxIter: 300, tol: 1e-4, algorithm: 'auto', preview: false };
  expect(storedClusters(made('segments.kmeans', filled), 't', usual)).toEqual({
    tableId: 't_made',
    method: 'kmeans',
    choices: chosen,
  });
});

test('the number of clusters of a tree is that of its branches, and the range of a mixture that of its components', () => {
  const tree = made('segments.hierarchical', { table: 't', nClusters: 7, linkage: 'average' });
  expect(storedClusters(tree, 't', usual)?.choices).toEqual({ ...usual, branches: 7, linkage: 'average' });
  const mixture = made('segments.gaussianMixture', { table: 't', kMin: 1, kMax: 16 });
  expect(storedClusters(mixture, 't', usual)?.choices).toEqual({ ...usual, mostComponents: 16 });
});

test('other tables, and what the page cannot choose, are none', () => {
  expect(storedClusters(made('segments.rfm', { table: 't' }), 't', usual)).toBeNull();
  expect(storedClusters(made('segments.kmeans', { table: 'other' }), 't', usual)).toBeNull();
  expect(storedClusters(made('segments.kmeans', { table: 't', init: [[1]] }), 't', usual)).toBeNull();
  expect(storedClusters(made('segments.hierarchical', { table: 't', height: 3 }), 't', usual)).toBeNull();
});
