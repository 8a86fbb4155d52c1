import type { Client } from '../../client/client';
import type { Workspace } from './workspace-state.svelte';

/** What every page is given. */
export interface PageProps {
  readonly client: Client;
  readonly workspace: Workspace;
}
