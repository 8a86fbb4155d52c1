import { untrack } from 'svelte';
import type { Client } from '../../../../client/client';
import type { Result } from '../../../../contract/analyses';
import type { KmeansParams } from '../../../../contract/catalogue';
import type { TableInfo } from '../../../../contract/tables';
import { Job } from '../../../app/job-state.svelte';
import { defaultColumns } from '../segment-columns';

type KmeansChoices = Required<Pick<KmeansParams, 'nClusters' | 'nInit' | 'seed' | 'scale'>>;

const DEFAULT_KMEANS: KmeansChoices = { nClusters: 5, nInit: 10, seed: 42, scale: 'zscore' };

/** The choices of the Clusters view and their answer. */
export class ClustersState {
  readonly kmeans = new Job<Result<'segments.kmeans'>>();
  options = $state.raw<KmeansChoices>(DEFAULT_KMEANS);
  columns = $state.raw<readonly string[]>([]);

  constructor(
    private readonly client: Client,
    private readonly table: TableInfo,
  ) {
    this.columns = defaultColumns(table);
  }

  change(changes: Partial<KmeansChoices>): void {
    this.options = { ...this.options, ...changes };
  }

  /** To be called from an effect: computes the answer to the present choices. */
  refresh(): void {
    const question: KmeansParams & { columns: string[] } = {
      table: this.table.tableId,
      columns: [...this.columns],
      ...this.options,
    };
    if (question.columns.length === 0) return;
    untrack(() => void this.kmeans.start((options) => this.client.run('segments.kmeans', question, options)));
  }
}
