import type { SegmentDescription } from '../contract/catalogue';
import { APART } from '../domain/segments/segment-name';
import { finiteOrNull } from './finite-or-null';

const MOST = 5;
/** A figure that fewer of a group have is not what sets it apart. */
const COMMON_SHARE = 0.5;

/** How a group of customers differs from the rest, a figure a column. */
export interface GroupEffects {
  /** In standard deviations. */
  readonly effect: readonly number[];
  /** How many of the group have a value. */
  readonly known: readonly number[];
  readonly size: number;
}

/** The effects of the columns that at least half of the group have a value of; 0 for the others. */
export function commonEffects({ effect, known, size }: GroupEffects): number[] {
  return effect.map((each, column) => (known[column]! >= COMMON_SHARE * size ? each : 0));
}

/** The columns that set a group of customers apart from the rest and that half of it have, strongest first. */
export function apartColumns(columns: readonly string[], group: GroupEffects): SegmentDescription['apart'] {
  const effects = commonEffects(group);
  return columns
    .map((column, place) => ({ column, effect: effects[place]! }))
    .filter(({ effect }) => Math.abs(effect) >= APART)
    .sort((a, b) => Math.abs(b.effect) - Math.abs(a.effect) || 0)
    .slice(0, MOST)
    .map(({ column, effect }) => ({ column, high: effect > 0, effect: finiteOrNull(effect) }));
}
