import { untrack } from 'svelte';
import type { Client } from '../../../../client/client';
import type { Result } from '../../../../contract/analyses';
import type { MovementParams } from '../../../../contract/catalogue';
import { Job } from '../../../app/job-state.svelte';

type Thresholds = NonNullable<MovementParams['thresholds']>;

/** The dates between which customers move, and the answer. */
export class MovementState {
  readonly job = new Job<Result<'segments.movement'>>();
  from = $state<string | null>(null);
  to = $state<string | null>(null);
  thresholds = $state<Thresholds>('first');

  constructor(private readonly client: Client) {}

  /** To be called from an effect. @param scoring how cells are made and named, as RFM was saved */
  refresh(transactions: string, scoring: Omit<MovementParams, 'table'>): void {
    const question: MovementParams = {
      ...scoring,
      table: transactions,
      thresholds: this.thresholds,
      ...(this.from !== null && { from: this.from }),
      ...(this.to !== null && { to: this.to }),
    };
    untrack(() => void this.job.start((options) => this.client.run('segments.movement', question, options)));
  }
}

const states = new WeakMap<Client, Readonly<Record<string, MovementState>>>();

/** The state of the view for a table of customers, which outlives it. */
export function movementState(client: Client, tableId: string): MovementState {
  const known = states.get(client) ?? {};
  const state = known[tableId] ?? new MovementState(client);
  states.set(client, { ...known, [tableId]: state });
  return state;
}
