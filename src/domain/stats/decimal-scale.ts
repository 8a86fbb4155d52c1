import type { Steps } from './steps';

/** The most that values are scaled by. */
export const MOST_SCALE = 10_000;
/** A product such as 3 × 0.1 is this near to the decimal that it stands for. */
export const DECIMAL_TOLERANCE = 4 * Number.EPSILON;
const STEP_VALUES = 65_536;

/**
 * The least power of ten, up to 10,000, by which all finite values become whole numbers: 100 for prices in cents. `null`
 * where there is none, or where the whole numbers could add up to more than a double holds exactly.
 */
export function* decimalScale(values: Float64Array): Steps<number | null> {
  let scale = 1;
  let size = 0;
  for (let i = 0; i < values.length; i++) {
    if (i % STEP_VALUES === 0) yield i / values.length;
    const value = values[i]!;
    if (!Number.isFinite(value)) continue;
    while (Math.abs(Math.round(value * scale) - value * scale) > DECIMAL_TOLERANCE * Math.abs(value * scale)) {
      scale *= 10;
      if (scale > MOST_SCALE) return null;
    }
    size += Math.abs(value);
  }
  return size * scale < Number.MAX_SAFE_INTEGER / 2 ? scale : null;
}
