import { expect, test } from 'vitest';
import { clusterRequests, defaultChoices } from '../../../../src/ui/pages/segments/clusters/cluster-choices';

const choices = defaultChoices(['orders']);
const shared = { table: 't', columns: ['orders'], scale: 'zscore', seed: 42 };

test('what is left to the data is not asked for', () => {
  expect(clusterRequests('t', choices)).toEqual({
    kmeans: { ...shared, nClusters: 5, nInit: 10 },
    dbscan: shared,
    hierarchical: { ...shared, linkage: 'ward', nClusters: 4 },
    gaussianMixture: { ...shared, covariance: 'full' },
  });
});

test('what is chosen is', () => {
  const chosen = { ...choices, bootstraps: 20, eps: 0.5, minSamples: 6, nComponents: 3 };
  expect(clusterRequests('t', chosen)).toMatchObject({
    kmeans: { bootstraps: 20 },
    dbscan: { eps: 0.5, minSamples: 6 },
    gaussianMixture: { nComponents: 3 },
  });
});
