import { route } from '../../app/route-state.svelte';
import type { Point } from '../../charts/plane';

export const MAP_KINDS = ['pca', 'umap'] as const;
export type MapKind = (typeof MAP_KINDS)[number];

const PRECISION = 4;

/** `-1.2,3;0,4.05;…` as points. */
export function lineFrom(text: string | undefined): Point[] {
  if (!text) return [];
  const points = text.split(';').map((pair) => pair.split(',').map(Number));
  const read = points.flatMap(([x, y]): Point[] => (x !== undefined && y !== undefined ? [[x, y]] : []));
  return read.every((point) => point.every(Number.isFinite)) && read.length > 2 ? read : [];
}

/** A line as the address holds it, its numbers to four digits. */
export function lineText(line: readonly Point[]): string {
  return line.map((point) => point.map((number) => Number(number.toPrecision(PRECISION))).join(',')).join(';');
}

/** Customers that stand out because a line was drawn around them on the map. */
interface Lassoed {
  /** The table of customers. */
  readonly table: string;
  /** Their places in it. */
  readonly rows: ReadonlySet<number>;
}

const NONE: ReadonlySet<number> = new Set();

/** What is chosen on the map: the line stands in the address, its customers are known once the map was drawn. */
class Lasso {
  #lassoed = $state.raw<Lassoed | null>(null);

  readonly line = $derived(lineFrom(route.params['lasso']));

  /** The customers within the line, by their places in a table; none where the line is not about that table. */
  rows(table: string): ReadonlySet<number> {
    return this.line.length > 0 && this.#lassoed?.table === table ? this.#lassoed.rows : NONE;
  }

  draw(line: readonly Point[]): void {
    route.set({ lasso: lineText(line) }, { replace: true });
  }

  hold(table: string, rows: readonly number[]): void {
    this.#lassoed = { table, rows: new Set(rows) };
  }

  clear(): void {
    this.#lassoed = null;
    route.set({ lasso: null }, { replace: true });
  }
}

export const lasso = new Lasso();
