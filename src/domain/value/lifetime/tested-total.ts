import type { HoldoutFigures } from '../purchase/holdout';
import type { LifetimeIntervals } from './lifetime-intervals';

/** An interval of the total that counts in how far the model was off where it was tested. */
export interface TestedTotal {
  readonly low: number;
  readonly high: number;
  /** From 1 on: how many times the purchases foretold were those made, or the other way round, in the worst of the tests. */
  readonly factor: number;
  readonly tests: number;
}

/**
 * The bootstrap takes the model for right. Here its interval is made as many times wider, on both sides, as the worst test was
 * off: a forecast that was off once may be off so again, in either direction. It is a floor: the tests are of purchases and not
 * of what they cost, and each of its own length, where a longer horizon leaves room for more.
 *
 * @returns null where no test knows of purchases
 */
export function testedTotal(
  { totalLow, totalHigh }: Pick<LifetimeIntervals, 'totalLow' | 'totalHigh'>,
  tests: readonly Pick<HoldoutFigures, 'actual' | 'expected'>[],
): TestedTotal | null {
  const told = tests.filter(({ actual, expected }) => actual > 0 && expected > 0);
  if (told.length === 0) return null;
  const factor = Math.max(...told.map(({ actual, expected }) => Math.max(actual / expected, expected / actual)));
  return { low: totalLow / factor, high: totalHigh * factor, factor, tests: told.length };
}
