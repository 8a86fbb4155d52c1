import { fitScaling, type ScaleMethod } from '../stats/scale';

/** A part of the weighted value: a column's values and their weight (α, β or γ). */
export interface WeightedPart {
  readonly values: Float64Array;
  readonly weight: number;
}

/**
 * α·purchase + β·recommend + γ·maintain over any number of parts, each scaled by itself before it is
 * weighted. `NaN` where a part is missing.
 */
export function weightedValue(parts: readonly WeightedPart[], scale: ScaleMethod): Float64Array {
  const sum = new Float64Array(parts[0]?.values.length ?? 0);
  for (const { values, weight } of parts) {
    const { shift, factor } = fitScaling(values, scale);
    for (let row = 0; row < sum.length; row++) sum[row]! += (weight * (values[row]! - shift)) / factor;
  }
  return sum;
}
