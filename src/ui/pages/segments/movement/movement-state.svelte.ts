import { untrack } from 'svelte';
import type { Client } from '../../../../client/client';
import type { Result } from '../../../../contract/analyses';
import type { MovementParams } from '../../../../contract/catalogue';
import type { TableInfo } from '../../../../contract/tables';
import { roleColumn } from '../../../app/find-tables';
import { Job } from '../../../app/job-state.svelte';
import { route } from '../../../app/route-state.svelte';
import { dateFaults, type DateFault, type DateFaults, type Purchases } from './date-faults';
import { flowFrom, flowText, type FlowEnds } from './movement-flows';

type Thresholds = NonNullable<MovementParams['thresholds']>;

const ISO_DAY = 10;

function dayIn(name: 'from' | 'to'): string | null {
  const day = route.params[name];
  return day !== undefined && /^\d{4}-\d{2}-\d{2}$/.test(day) ? day : null;
}

/** The dates between which customers move, as the address has them, and the answer. */
export class MovementState {
  readonly job = new Job<Result<'segments.movement'>>();
  readonly #purchases = new Job<Purchases | null>();

  constructor(private readonly client: Client) {}

  /** ISO 8601; null where it is left to the data. */
  get from(): string | null {
    return dayIn('from');
  }

  get to(): string | null {
    return dayIn('to');
  }

  between(dates: { readonly from?: string | null; readonly to?: string | null }): void {
    route.set({ ...dates, flow: null }, { replace: true });
  }

  get thresholds(): Thresholds {
    return route.params['cuts'] === 'each' ? 'each' : 'first';
  }

  set thresholds(thresholds: Thresholds) {
    route.set({ cuts: thresholds === 'first' ? null : thresholds, flow: null }, { replace: true });
  }

  /** At which date the chosen segment is meant. */
  get side(): 'segmentBefore' | 'segmentAfter' {
    return route.params['side'] === 'after' ? 'segmentAfter' : 'segmentBefore';
  }

  set side(side: 'segmentBefore' | 'segmentAfter') {
    route.set({ side: side === 'segmentAfter' ? 'after' : null }, { replace: true });
  }

  /** Those who went from one segment to another, if they are chosen. */
  readonly flow = $derived(flowFrom(route.params['flow']));

  /** Chooses a flow, or none where it was chosen already. */
  toggle(ends: FlowEnds): void {
    const flow = flowText(ends);
    route.set({ flow: flow === route.params['flow'] ? null : flow, segment: null }, { replace: true });
  }

  get faults(): DateFaults {
    return dateFaults(this.from, this.to, this.#purchases.result);
  }

  /** The fault that keeps customers from being compared. */
  get fault(): DateFault | undefined {
    return this.faults.from ?? this.faults.to;
  }

  /** To be called from an effect: looks up the first and the last purchase. */
  lookUp(transactions: TableInfo): void {
    const column = roleColumn(transactions, 'date');
    if (column === undefined) return;
    untrack(
      () =>
        void this.#purchases.start(async (options) => {
          const days: string[] = [];
          for (const descending of [false, true]) {
            const query = { columns: [column], sort: { column, descending }, limit: 1 };
            const { rows } = await this.client.readRows(transactions.tableId, query, options);
            const cell = rows[0]?.[0];
            if (typeof cell === 'string') days.push(cell.slice(0, ISO_DAY));
          }
          const [first, last] = days;
          return first !== undefined && last !== undefined ? { first, last } : null;
        }, transactions.tableId),
    );
  }

  /** To be called from an effect. @param scoring how cells are made and named, as RFM was saved */
  refresh(transactions: string, scoring: Omit<MovementParams, 'table'>): void {
    const question: MovementParams = {
      ...scoring,
      table: transactions,
      thresholds: this.thresholds,
      ...(this.from !== null && { from: this.from }),
      ...(this.to !== null && { to: this.to }),
    };
    if (this.fault) return;
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
