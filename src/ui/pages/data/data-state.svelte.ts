import type { Client } from '../../../client/client';
import { ImportQueue } from './import-queue-state.svelte';
import { SampleImport } from './sample-state.svelte';

/** What outlives the page: imports go on while another area is open. */
export interface DataState {
  readonly queue: ImportQueue;
  readonly sample: SampleImport;
}

const states = new WeakMap<Client, DataState>();

export function dataState(client: Client): DataState {
  let state = states.get(client);
  if (!state) states.set(client, (state = { queue: new ImportQueue(client), sample: new SampleImport(client) }));
  return state;
}
