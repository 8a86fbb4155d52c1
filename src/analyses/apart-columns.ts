import type { SegmentDescription } from '../contract/catalogue';
import { APART } from '../domain/segments/segment-name';
import { finiteOrNull } from './finite-or-null';

const MOST = 5;

/** The columns that set a group of customers apart from the rest, strongest first. @param effects in standard deviations, one a column */
export function apartColumns(columns: readonly string[], effects: readonly number[]): SegmentDescription['apart'] {
  return columns
    .map((column, place) => ({ column, effect: effects[place]! }))
    .filter(({ effect }) => Math.abs(effect) >= APART)
    .sort((a, b) => Math.abs(b.effect) - Math.abs(a.effect) || 0)
    .slice(0, MOST)
    .map(({ column, effect }) => ({ column, high: effect > 0, effect: finiteOrNull(effect) }));
}
