/** Steps of the scales in the tokens. */
const HEAT_STEPS = 7;

/**
 * The step, 1 to 7, of each value on an even scale: from the least (or zero) to the most, or, for a diverging
 * scale, from minus the largest absolute value to plus it, so that step 4 is zero.
 */
export function heatStep(
  values: readonly (readonly (number | null)[])[],
  scale: 'sequential' | 'diverging',
): (value: number) => number {
  const known = values.flat().filter((value): value is number => value !== null && Number.isFinite(value));
  const most = known.reduce((largest, value) => Math.max(largest, value), -Infinity);
  const least = known.reduce((smallest, value) => Math.min(smallest, value), Infinity);
  const high = scale === 'diverging' ? Math.max(Math.abs(most), Math.abs(least)) : most;
  const low = scale === 'diverging' ? -high : Math.min(0, least);
  if (!(high > low)) return () => (scale === 'diverging' ? (HEAT_STEPS + 1) / 2 : 1);
  return (value) => Math.min(HEAT_STEPS, Math.max(1, 1 + Math.floor(((value - low) / (high - low)) * HEAT_STEPS)));
}
