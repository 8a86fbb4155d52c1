import type { CallOptions, Client } from '../../client/client';
import { importSampleShop } from '../../client/sample-shop';
import { route } from './route-state.svelte';

/** Whether the address asks for the demonstration: `?demo`. */
export function isDemo(): boolean {
  return new URLSearchParams(location.search).has('demo');
}

/** Imports the sample shop where there is no table yet, and opens its customers' value unless a place is asked for. */
export async function openDemo(client: Client, options: CallOptions): Promise<void> {
  if ((await client.tables()).length === 0) await importSampleShop(client, options);
  if (route.area === '') route.go('value');
}
