import { expect, test } from 'vitest';
import type { Client } from '../../../src/client/client';
import type { TableInfo } from '../../../src/contract/tables';
import type { Workspace } from '../../../src/ui/app/workspace-state.svelte';
import { ValueState } from '../../../src/ui/pages/value/value-state.svelte';

test('what making the customers left out is counted without making a table of them', () => {
  const asked: unknown[] = [];
  const client = { run: (id: string, parameters: object) => (asked.push([id, parameters]), Promise.resolve({})) };
  const features = {
    tableId: 'customers',
    columns: [{ name: 'monetaryValue', type: 'number' }],
    madeBy: { analysis: 'customers.features', parameters: { table: 'lines', join: [{ table: 'people' }] } },
  } as unknown as TableInfo;
  new ValueState(client as unknown as Client, { features, imported: [] } as unknown as Workspace).refreshMade();
  expect(asked).toEqual([['customers.features', { table: 'lines', join: [], preview: true }]]);
});
