import type { Client } from '../../../client/client';
import { importSampleShop } from '../../../client/sample-shop';
import type { ImportReport } from '../../../contract/tables';
import { Job } from '../../app/job-state.svelte';

/** The import of the sample shop: all of it or nothing. */
export class SampleImport {
  readonly job = new Job<ImportReport[]>();

  constructor(private readonly client: Client) {}

  /** @returns the id of the table of purchases, or `null` if it was cancelled or failed */
  async start(): Promise<string | null> {
    const made: string[] = [];
    const recording: Client = {
      ...this.client,
      importTable: async (...call) => {
        const report = await this.client.importTable(...call);
        made.push(report.tableId);
        return report;
      },
    };
    const reports = await this.job.start((options) => importSampleShop(recording, options));
    if (!reports) await Promise.all(made.map((tableId) => this.client.deleteTable(tableId)));
    return reports?.[0]?.tableId ?? null;
  }
}
