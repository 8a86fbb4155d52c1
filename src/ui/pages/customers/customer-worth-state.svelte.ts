import type { Client } from '../../../client/client';
import type { CustomerParams, LifetimeParams } from '../../../contract/catalogue';
import type { Result } from '../../../contract/analyses';
import type { TableInfo } from '../../../contract/tables';
import type { ChosenModel } from '../../app/chosen-models-state.svelte';
import { Job } from '../../app/job-state.svelte';
import { lifetimeOf, worthSources } from './worth-sources';

/** What one customer is worth by each model, and the models that tell the future. */
export class CustomerWorthState {
  readonly values = new Job<Result<'value.customer'>>();
  readonly fitted = new Job<Result<'value.lifetime'>>();
  /** By MBG/NBD, in which who bought once may have left. */
  readonly rival = new Job<Result<'value.lifetime'>>();

  constructor(private readonly client: Client) {}

  load(
    customer: string,
    features: TableInfo,
    transactions: TableInfo | undefined,
    chosen: readonly ChosenModel[],
  ): void {
    const lifetime = lifetimeOf(chosen, transactions);
    const parameters: CustomerParams = {
      customer,
      sources: worthSources(features, transactions, chosen),
      // All that is told of lines ends where the forecast begins.
      ...(lifetime?.asOf !== undefined && { asOf: lifetime.asOf }),
    };
    void this.values.start((options) => this.client.run('value.customer', parameters, options));
    if (lifetime) {
      const asked = { ...lifetime, preview: true };
      void this.fitted.start((options) => this.client.run('value.lifetime', asked, options));
    } else this.fitted.reset();
  }

  /** Fits MBG/NBD to the same purchases. */
  loadRival(lifetime: LifetimeParams): void {
    const asked = { ...lifetime, model: 'mbgNbd', preview: true } as const;
    void this.rival.start((options) => this.client.run('value.lifetime', asked, options), JSON.stringify(asked));
  }
}
