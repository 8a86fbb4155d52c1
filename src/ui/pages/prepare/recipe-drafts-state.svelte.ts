import { SvelteMap } from 'svelte/reactivity';
import { changed, historyOf, type History } from '../../app/history';
import type { Draft } from './draft';
import { StoredDrafts } from './stored-draft';

/** The drafts of recipes, one a table, with what they were before; the browser keeps them as they are. */
export class RecipeDrafts {
  readonly #histories = new SvelteMap<string, History<Draft>>();
  readonly #stored = new StoredDrafts();

  of(tableId: string): History<Draft> {
    return this.#histories.get(tableId) ?? historyOf(this.#stored.read(tableId).draft);
  }

  /** Whether what a draft had learnt elsewhere was too much to be kept over a reload. */
  forgotten(tableId: string): boolean {
    return !this.#histories.has(tableId) && this.#stored.read(tableId).forgotten;
  }

  /** @param tag what is being written to; changes of one that follow each other are taken back together */
  change(tableId: string, draft: Draft, tag: string | null): void {
    this.write(tableId, changed(this.of(tableId), draft, tag));
  }

  /** Every change of every recipe comes by here. */
  write(tableId: string, history: History<Draft>): void {
    this.#histories.set(tableId, history);
    this.#stored.write(tableId, history.present);
  }
}
