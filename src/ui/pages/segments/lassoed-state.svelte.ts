import { untrack } from 'svelte';
import type { Client } from '../../../client/client';
import type { Result } from '../../../contract/analyses';
import type { ChosenParams, ChosenResult } from '../../../contract/catalogue';
import type { TableInfo } from '../../../contract/tables';
import { Job } from '../../app/job-state.svelte';
import { DrawnMap } from './drawn-map-state.svelte';
import { lasso } from './lasso-state.svelte';

/** What a view asks about the customers that were drawn around. */
export type LassoQuestion = Pick<ChosenParams, 'by' | 'columns'>;

/** The customers that a line was drawn around on the map, as every view tells of them. */
export class Lassoed {
  readonly job = new Job<Result<'segments.chosen'>>();

  constructor(
    private readonly client: Client,
    private readonly given: () => TableInfo,
    private readonly asked: () => LassoQuestion,
    readonly map = new DrawnMap(client, given),
  ) {}

  get any(): boolean {
    return lasso.line.length > 0;
  }

  /** Their places in the table, of those that are drawn on the map. */
  get rows(): readonly number[] {
    return this.map.inside;
  }

  readonly #question = $derived.by(() => {
    const { chosen } = this.map;
    return chosen ? JSON.stringify({ table: this.given().tableId, ...this.asked(), ...chosen }) : '';
  });

  /** Null where nobody was drawn around, or until it is known. */
  get result(): ChosenResult | null {
    return this.any ? this.job.result : null;
  }

  /** Why it cannot be told. */
  get error(): unknown {
    return this.map.job.error ?? this.job.error;
  }

  /** To be called from an effect: puts the customers on the map again, where the address has a line. */
  place(): void {
    if (this.any) this.map.refresh();
  }

  /** To be called from an effect. */
  ask(): void {
    const question = this.#question;
    untrack(() => {
      if (question === '') this.job.reset();
      else
        void this.job.start((options) => this.client.run('segments.chosen', JSON.parse(question), options), question);
    });
  }
}

/**
 * To be called while a view is made, after the effects that ask for its own answer, which comes first: who was drawn around.
 * The view of the map gives its own, which it draws itself.
 */
export function useLassoed(
  client: Client,
  given: () => TableInfo,
  asked: () => LassoQuestion,
  map?: DrawnMap,
): Lassoed {
  const lassoed = new Lassoed(client, given, asked, map);
  if (!map) $effect(() => lassoed.place());
  $effect(() => lassoed.ask());
  return lassoed;
}
