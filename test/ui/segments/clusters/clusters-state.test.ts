import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Client } from '../../../../src/client/client';
import type { TableInfo } from '../../../../src/contract/tables';
import type { Workspace } from '../../../../src/ui/app/workspace-state.svelte';

const number = (name: string) => ({ name, originalName: name, type: 'number', missing: 0, distinct: 90 });
const table = (tableId: string, more: object = {}): TableInfo =>
  ({
    tableId,
    name: tableId,
    rowCount: 100,
    columns: [number('orders'), number('monetaryValue')],
    ...more,
  }) as unknown as TableInfo;
const kmeans = table('k', {
  madeBy: {
    analysis: 'segments.kmeans',
    parameters: {
      table: 't',
      columns: ['orders', 'monetaryValue'],
      scale: 'zscore',
      seed: 42,
      nClusters: 5,
      nInit: 10,
    },
  },
});

beforeEach(() => {
  const location = { hash: '' };
  const write = (_: unknown, __: string, hash: string): void => void (location.hash = hash);
  vi.stubGlobal('location', location);
  vi.stubGlobal('history', { state: null, replaceState: write, pushState: write });
  vi.resetModules();
});
afterEach(() => {
  vi.unstubAllGlobals();
});

async function opened(...stored: TableInfo[]) {
  const { ClustersState } = await import('../../../../src/ui/pages/segments/clusters/clusters-state.svelte');
  const { selection } = await import('../../../../src/ui/pages/segments/segment-selection-state.svelte');
  const { route } = await import('../../../../src/ui/app/route-state.svelte');
  route.go('segments');
  const tables = [table('t'), ...stored];
  const workspace = { tables, table: (id: string) => tables.find(({ tableId }) => tableId === id) };
  return { clusters: new ClustersState({} as Client, workspace as unknown as Workspace, 't'), selection };
}

test('the very first groups are stored', async () => {
  const { clusters } = await opened();
  expect(clusters.draft).toBe(false);
  expect(clusters.question).not.toContain('preview');
});

test('a method that is tried is still tried after another view was looked at', async () => {
  const { clusters, selection } = await opened(kmeans);
  selection.open('k');
  clusters.method = 'gaussianMixture';
  selection.show('rfm');
  expect(clusters).toMatchObject({ method: 'gaussianMixture', draft: true });
  expect(clusters.question).toContain('"preview":true');
  clusters.discard();
  expect(clusters).toMatchObject({ method: 'kmeans', draft: false });
});

test('a method of which nothing is stored is only tried where another one is stored', async () => {
  const { clusters, selection } = await opened(kmeans);
  clusters.method = 'gaussianMixture';
  selection.open('rfm');
  expect(clusters).toMatchObject({ method: 'gaussianMixture', draft: true });
  expect(clusters.question).toContain('"preview":true');
});
