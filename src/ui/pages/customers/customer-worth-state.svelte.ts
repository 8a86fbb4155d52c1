import type { Client } from '../../../client/client';
import type { CustomerParams } from '../../../contract/catalogue';
import type { Result } from '../../../contract/analyses';
import type { TableInfo } from '../../../contract/tables';
import type { ChosenModel } from '../../app/chosen-models-state.svelte';
import { Job } from '../../app/job-state.svelte';
import { lifetimeOf, worthSources } from './worth-sources';

/** What one customer is worth by each model, and the models that tell the future. */
export class CustomerWorthState {
  readonly values = new Job<Result<'value.customer'>>();
  readonly fitted = new Job<Result<'value.lifetime'>>();

  constructor(private readonly client: Client) {}

  load(
    customer: string,
    features: TableInfo,
    transactions: TableInfo | undefined,
    chosen: readonly ChosenModel[],
  ): void {
    const parameters: CustomerParams = { customer, sources: worthSources(features, transactions, chosen) };
    void this.values.start((options) => this.client.run('value.customer', parameters, options));
    const lifetime = lifetimeOf(chosen, transactions);
    if (lifetime) {
      const asked = { ...lifetime, preview: true };
      void this.fitted.start((options) => this.client.run('value.lifetime', asked, options));
    } else this.fitted.reset();
  }
}
