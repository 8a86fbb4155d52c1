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

/** The line that was drawn around customers on the map: it stands in the address. */
class Lasso {
  readonly line = $derived(lineFrom(route.params['lasso']));

  draw(line: readonly Point[]): void {
    route.set({ lasso: lineText(line) }, { replace: true });
  }

  clear(): void {
    route.set({ lasso: null }, { replace: true });
  }
}

export const lasso = new Lasso();
