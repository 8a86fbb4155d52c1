import { flushSync, mount, unmount } from 'svelte';
import { expect, test } from 'vitest';
import type { Client } from '../../src/client/client';
import type { TableInfo } from '../../src/contract/tables';
import type { Workspace } from '../../src/ui/app/workspace-state.svelte';
import ActView from '../../src/ui/pages/segments/act/ActView.svelte';
import { pins } from '../../src/ui/pages/segments/act/pins-state.svelte';

const number = (name: string) => ({ name, originalName: name, type: 'number', missing: 0, distinct: 3 });
const table = {
  tableId: 't',
  name: 'arrivals',
  rowCount: 3,
  columns: ['recencyDays', 'orders', 'monetaryValue'].map(number),
} as unknown as TableInfo;

test('customers without segments can be assigned to pinned ones', async () => {
  const bounds = [1, 2];
  pins.add({
    id: 'p',
    name: 'My RFM',
    createdAt: '2026-01-01T00:00:00.000Z',
    model: {
      kind: 'segments',
      version: 1,
      method: 'rfm',
      bins: 2,
      cuts: { recencyDays: bounds, frequency: bounds, monetaryValue: bounds },
      map: { 111: 'Lost' },
    },
  });
  const asked: [string, Record<string, unknown>][] = [];
  const run = (...call: [string, Record<string, unknown>]): Promise<never> => {
    asked.push(call);
    return Promise.reject(new Error('not answered here'));
  };
  const workspace = { tables: [table], loaded: true, table: () => table } as unknown as Workspace;
  const target = document.body.appendChild(document.createElement('div'));
  const shown = mount(ActView, { target, props: { client: { run } as unknown as Client, workspace, table } });
  flushSync();
  const button = [...target.querySelectorAll('button')].find(({ textContent }) => textContent.includes('“My RFM”'));
  button?.click();
  await expect.poll(() => asked.map(([id, { table }]) => [id, table])).toEqual([['segments.assign', 't']]);
  await unmount(shown);
  pins.remove('p');
});
