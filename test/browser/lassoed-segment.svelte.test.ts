import { flushSync, mount, unmount } from 'svelte';
import { afterEach, expect, test } from 'vitest';
import type { Client } from '../../src/client/client';
import '../../src/messages/segments-map';
import { route } from '../../src/ui/app/route-state.svelte';
import LassoedSegment from '../../src/ui/pages/segments/act/LassoedSegment.svelte';
import type { Lassoed } from '../../src/ui/pages/segments/lassoed-state.svelte';

afterEach(() => {
  history.replaceState(null, '', ' ');
});

test('a segment is made of the customers that were drawn around, and opened', async () => {
  route.go('segments', { view: 'act', labels: 'k', lasso: '0,0;1,0;1,1' });
  const asked: unknown[] = [];
  const run = (id: string, parameters: unknown): Promise<unknown> => {
    asked.push([id, parameters]);
    return Promise.resolve({ tableId: 'made' });
  };
  const rows = { chosen: [1, 2], of: [0, 1, 2] };
  const target = document.body.appendChild(document.createElement('div'));
  const shown = mount(LassoedSegment, {
    target,
    props: { client: { run } as unknown as Client, tableId: 't', lassoed: { map: { chosen: { rows } } } as Lassoed },
  });
  flushSync();
  target.querySelector('button')!.click();
  await expect.poll(() => route.params).toEqual({ view: 'act', labels: 'made', segment: 'Selected on the map' });
  expect(asked).toEqual([
    ['segments.adHoc', { table: 't', name: 'Selected on the map', others: expect.any(String) as string, rows }],
  ]);
  await unmount(shown);
});
