import type { RfmPaint } from './rfm-paint';
import { placeOf, type RfmScores } from './rfm-walk';

export type HeatPair = readonly [keyof RfmScores, keyof RfmScores];

/** What a cell of a heat map is made of: all cells with its two scores, whatever the third. */
function cellsOf([first, second]: HeatPair, a: number, b: number, bins: number): number[] {
  const third = (['r', 'f', 'm'] as const).find((letter) => letter !== first && letter !== second)!;
  return Array.from({ length: bins }, (_, at) =>
    placeOf({ [first]: a, [second]: b, [third]: at + 1 } as unknown as RfmScores, bins),
  );
}

/** The segment that most customers with two scores are in; undefined where there are none. */
export function heatSegment(
  { cells, bins }: RfmPaint,
  count: readonly number[],
  pair: HeatPair,
  a: number,
  b: number,
): string | undefined {
  const sums = new Map<string, number>();
  for (const place of cellsOf(pair, a, b, bins)) {
    if (count[place]) sums.set(cells[place]!, (sums.get(cells[place]!) ?? 0) + count[place]);
  }
  return [...sums].sort(([, left], [, right]) => right - left)[0]?.[0];
}

/** How many customers with two scores there are, of those that are counted by cells. */
export function heatSum(count: readonly number[], pair: HeatPair, a: number, b: number, bins: number): number {
  return cellsOf(pair, a, b, bins).reduce((sum, place) => sum + (count[place] ?? 0), 0);
}

/** Whether customers with two scores are in a segment. */
export function holdsSegment(
  { cells, bins }: RfmPaint,
  count: readonly number[],
  pair: HeatPair,
  [a, b]: readonly [number, number],
  segment: string,
): boolean {
  return cellsOf(pair, a, b, bins).some((place) => cells[place] === segment && count[place]);
}
