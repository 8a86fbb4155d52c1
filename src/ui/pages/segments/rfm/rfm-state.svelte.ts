import { untrack } from 'svelte';
import type { Client } from '../../../../client/client';
import type { Result } from '../../../../contract/analyses';
import type { RfmParams } from '../../../../contract/catalogue';
import { Job } from '../../../app/job-state.svelte';

const DEFAULT_BINS = 5;

/** The choices of the RFM view and their answer. */
export class RfmState {
  readonly job = new Job<Result<'segments.rfm'>>();
  bins = $state(DEFAULT_BINS);

  constructor(
    private readonly client: Client,
    private readonly tableId: string,
  ) {}

  /** To be called from an effect: computes the answer to the present choices. */
  refresh(): void {
    const question: RfmParams = { table: this.tableId, bins: this.bins };
    untrack(() => void this.job.start((options) => this.client.run('segments.rfm', question, options)));
  }
}
