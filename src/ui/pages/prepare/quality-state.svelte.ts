import { untrack } from 'svelte';
import type { Client } from '../../../client/client';
import type { Result } from '../../../contract/analyses';
import type { TableInfo } from '../../../contract/tables';
import { Job } from '../../app/job-state.svelte';
import type { Workspace } from '../../app/workspace-state.svelte';
import { preparedTable } from './prepare-table';

interface Profiled {
  readonly tableId: string;
  readonly profile: Result<'quality.profile'>;
}

/** What is in the table that is open. */
export class QualityState {
  readonly job = new Job<Profiled>();

  constructor(
    private readonly client: Client,
    private readonly workspace: Workspace,
  ) {}

  get table(): TableInfo | undefined {
    return preparedTable(this.workspace);
  }

  get profile(): Result<'quality.profile'> | null {
    const { result } = this.job;
    return result?.tableId === this.table?.tableId ? (result?.profile ?? null) : null;
  }

  /** To be called from an effect: describes the table as it is now. */
  refresh(): void {
    const tableId = this.table?.tableId;
    void this.table?.fingerprint;
    untrack(() => {
      if (tableId === undefined) return;
      void this.job.start(async (options) => ({
        tableId,
        profile: await this.client.run('quality.profile', { table: tableId }, options),
      }));
    });
  }
}

const states = new WeakMap<Client, QualityState>();

/** The page's state, which outlives it. */
export function qualityState(client: Client, workspace: Workspace): QualityState {
  let state = states.get(client);
  if (!state) states.set(client, (state = new QualityState(client, workspace)));
  return state;
}
