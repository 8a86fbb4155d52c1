import { untrack } from 'svelte';
import type { Client } from '../../../../client/client';
import type { Result } from '../../../../contract/analyses';
import { Job } from '../../../app/job-state.svelte';
import type { Segmentation } from '../segmentation-state.svelte';

/** The categories of each segment of a segmentation. */
export class Categories {
  readonly job = new Job<Result<'segments.categories'>>();

  constructor(
    private readonly client: Client,
    private readonly segmentation: Segmentation,
  ) {}

  readonly #question = $derived.by(() => {
    const { labels, column, table } = this.segmentation;
    if (!labels || column === undefined) return '';
    return JSON.stringify({ table: table.tableId, labels: { table: labels.tableId, column } });
  });

  /** Null until it is known. */
  get result(): Result<'segments.categories'> | null {
    return this.job.result;
  }

  /** To be called from an effect. */
  refresh(): void {
    if (this.#question !== '') untrack(() => this.retry());
  }

  retry(): void {
    const question = this.#question;
    void this.job.start((options) => this.client.run('segments.categories', JSON.parse(question), options), question);
  }
}
