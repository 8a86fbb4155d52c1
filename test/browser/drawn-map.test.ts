import { afterEach, expect, test } from 'vitest';
import type { Client } from '../../src/client/client';
import type { TableInfo } from '../../src/contract/tables';
import { route } from '../../src/ui/app/route-state.svelte';
import { DrawnMap } from '../../src/ui/pages/segments/drawn-map-state.svelte';
import { mapText } from '../../src/ui/pages/segments/map-choices';

afterEach(() => route.go(''));

const TABLE = {
  tableId: 't',
  rowCount: 2,
  columns: [{ name: 'orders', type: 'number', missing: 0, distinct: 2 }],
} as unknown as TableInfo;
const USUAL = { columns: null, scale: 'zscore', nNeighbors: 15, minDist: 0.1, seed: 42 } as const;

/** An engine that answers when it is told to. */
function engine() {
  const asked: { resolve: (result: unknown) => void; reject: (error: unknown) => void }[] = [];
  const run = (): Promise<unknown> =>
    new Promise((resolve, reject) => {
      asked.push({ resolve, reject });
    });
  return { asked, client: { run } as unknown as Client };
}

const scores = (tableId: string, x: number[]) => ({
  tableId,
  components: [{}],
  leftOut: [],
  scores: { x, y: [0, 0], index: [0, 1], rows: 2 },
});
const around = (x: number): string => `${x - 1},-1;${x + 1},-1;${x + 1},1;${x - 1},1`;

test('a line is drawn among the places of its own map, never among those of the map before', async () => {
  const { asked, client } = engine();
  const map = new DrawnMap(client, () => TABLE);
  route.go('segments', { lasso: around(0) });
  map.refresh();
  asked[0]!.resolve(scores('first', [0, 5]));
  await expect.poll(() => map.chosen).toMatchObject({ map: { table: 'first' } });
  expect(map.inside).toEqual([0]);

  route.set({ axes: mapText({ ...USUAL, scale: 'minmax' }), lasso: around(5) });
  expect([map.chosen, map.inside]).toEqual([null, []]);
  map.refresh();
  expect([map.chosen, map.inside]).toEqual([null, []]);
  asked[1]!.resolve(scores('second', [5, 9]));
  await expect.poll(() => map.chosen).toMatchObject({ map: { table: 'second' } });
  expect(map.inside).toEqual([0]);

  route.set({ axes: mapText({ ...USUAL, scale: 'none' }), lasso: around(9) });
  map.refresh();
  asked[2]!.reject(new Error('no map'));
  await expect.poll(() => map.job.error).toBeTruthy();
  expect([map.chosen, map.inside]).toEqual([null, []]);
});
