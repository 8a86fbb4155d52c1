import type { SegmentScale } from '../../../contract/catalogue';
import { between, changesFrom, changesText, isTexts, oneOf, orNull, within, type Choosable } from './choosable';

/** How the map of the customers is drawn. */
export interface MapChoices {
  /** Null: the usual ones of the table. */
  readonly columns: readonly string[] | null;
  readonly scale: SegmentScale;
  readonly nNeighbors: number;
  readonly minDist: number;
  readonly seed: number;
}

const USUAL: MapChoices = { columns: null, scale: 'zscore', nNeighbors: 15, minDist: 0.1, seed: 42 };

const CHOOSABLE: Choosable<MapChoices> = {
  columns: orNull(isTexts),
  scale: oneOf('zscore', 'minmax', 'none'),
  nNeighbors: within(2, 200),
  minDist: between(0, 1),
  seed: within(0, 2 ** 31 - 1),
};

/** The choices that are not the usual ones, as the address holds them; null where all are usual. */
export function mapText(choices: MapChoices): string | null {
  const text = changesText(choices, USUAL, CHOOSABLE);
  return text === '{}' ? null : text;
}

export function mapChoices(text: string | undefined): MapChoices {
  return changesFrom(text, USUAL, CHOOSABLE);
}
