import { expect, test, vi } from 'vitest';
import type { CallOptions, Client } from '../../../src/client/client';
import { importSampleShop } from '../../../src/client/sample-shop';
import { ClienteleError } from '../../../src/contract/errors';
import { SampleImport } from '../../../src/ui/pages/data/sample-state.svelte';

vi.mock('../../../src/client/sample-shop', () => ({
  importSampleShop: vi.fn(async (client: Client, options: CallOptions) => [
    await client.importTable('transactions', options),
    await client.importTable('customers', options),
  ]),
}));

function fakeClient() {
  const importTable = vi.fn((name: string) => Promise.resolve({ tableId: `t_${name}` }));
  const deleteTable = vi.fn(() => Promise.resolve());
  return { client: { importTable, deleteTable } as unknown as Client, importTable, deleteTable };
}

test('gives the table of purchases and keeps everything', async () => {
  const { client, deleteTable } = fakeClient();
  expect(await new SampleImport(client).start()).toBe('t_transactions');
  expect(importSampleShop).toHaveBeenCalledOnce();
  expect(deleteTable).not.toHaveBeenCalled();
});

test('leaves nothing half-made when it is cancelled or fails', async () => {
  const { client, importTable, deleteTable } = fakeClient();
  importTable.mockResolvedValueOnce({ tableId: 't_transactions' });
  importTable.mockRejectedValueOnce(new ClienteleError('cancelled', 'Cancelled.'));
  const sample = new SampleImport(client);
  expect(await sample.start()).toBeNull();
  expect(deleteTable.mock.calls).toEqual([['t_transactions']]);
  expect(sample.job.error).toBeNull();
});
