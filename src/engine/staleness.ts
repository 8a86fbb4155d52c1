import type { StaleSource } from '../contract/tables';
import type { Manifest } from '../storage/schema';

type Derived = Pick<Manifest, 'tableId' | 'fingerprint' | 'madeBy'>;

/**
 * What each table was made from that is no longer as it was. A source that is itself to be made anew counts as changed,
 * so that a change shows on everything that rests on it.
 */
export class Staleness {
  readonly #tables: ReadonlyMap<string, Derived>;
  readonly #known = new Map<string, readonly StaleSource[]>();

  constructor(tables: readonly Derived[]) {
    this.#tables = new Map(tables.map((table) => [table.tableId, table]));
  }

  of({ tableId, madeBy }: Derived): readonly StaleSource[] {
    const known = this.#known.get(tableId);
    if (known) return known;
    // No table was made from itself; should one say so, this ends the circle.
    this.#known.set(tableId, []);
    const stale = (madeBy?.sources ?? []).flatMap((source, place): StaleSource[] => {
      const table = this.#tables.get(source);
      if (!table) return [{ tableId: source, reason: 'deleted' }];
      const then = madeBy?.fingerprints?.[place];
      const changed = then !== undefined && then !== table.fingerprint;
      return changed || this.rebuildable(table) ? [{ tableId: source, reason: 'changed' }] : [];
    });
    this.#known.set(tableId, stale);
    return stale;
  }

  /** Whether the table is stale and all that it was made from is still here. */
  rebuildable(table: Derived): boolean {
    const stale = this.of(table);
    return stale.length > 0 && stale.every(({ reason }) => reason === 'changed');
  }
}
