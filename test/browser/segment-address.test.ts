import { afterEach, expect, test } from 'vitest';
import type { Client } from '../../src/client/client';
import type { TableInfo } from '../../src/contract/tables';
import { route } from '../../src/ui/app/route-state.svelte';
import type { Workspace } from '../../src/ui/app/workspace-state.svelte';
import { clustersState } from '../../src/ui/pages/segments/clusters/clusters-state.svelte';
import { selection } from '../../src/ui/pages/segments/segment-selection-state.svelte';

afterEach(() => route.go(''));

test('another view finds what is shared, another segmentation or table nothing that was of the former', () => {
  route.go('segments', { table: 't', labels: 'a', segment: '1', flow: 'x', lasso: '0,0', map: 'umap', side: 'after' });
  expect(selection.kept).toEqual({ table: 't', labels: 'a', segment: '1', lasso: '0,0', map: 'umap' });
  selection.open('b');
  expect(route.params).toEqual({ table: 't', labels: 'b', lasso: '0,0', map: 'umap', side: 'after' });
  route.set({ segment: '2', groups: '{}', from: '2025-01-01' });
  selection.turn('u');
  expect(route.params).toEqual({ table: 'u', map: 'umap', side: 'after' });
});

test('the number of groups follows the columns, and comes back with them', () => {
  const column = (name: string, distinct: number) => ({ name, type: 'number', missing: 0, distinct });
  const table = {
    tableId: 't',
    rowCount: 100,
    columns: [column('rich', 90), column('flag', 3)],
  } as unknown as TableInfo;
  const workspace = { tables: [table], table: () => table } as unknown as Workspace;
  route.go('segments', { table: 't' });
  const clusters = clustersState({} as Client, workspace, 't');
  clusters.changeSpace({ columns: ['rich'] });
  expect([clusters.choices.nClusters, clusters.most]).toEqual([5, 90]);
  clusters.changeSpace({ columns: ['flag'] });
  expect([clusters.choices.nClusters, clusters.choices.branches, clusters.most]).toEqual([3, 3, 3]);
  expect(JSON.parse(clusters.question)).toMatchObject({ parameters: { columns: ['flag'], nClusters: 3 } });
  clusters.changeSpace({ columns: ['rich', 'flag'] });
  expect(clusters.choices.nClusters).toBe(5);
});
