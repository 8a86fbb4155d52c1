import type { Steps } from '../stats/steps';
import { inverseYeoJohnson, yeoJohnson } from './yeo-johnson';

const STEP_VALUES = 131_072;

/** How the values of one column are scaled; the factor is never 0. */
export type Scaling =
  /** (x − center) / factor */
  | { readonly kind: 'linear'; readonly center: number; readonly factor: number }
  /** ln(x + offset) */
  | { readonly kind: 'log'; readonly offset: number }
  /** (yeoJohnson(x, lambda) − center) / factor */
  | { readonly kind: 'power'; readonly lambda: number; readonly center: number; readonly factor: number };

function scaler(scaling: Scaling): (value: number) => number {
  if (scaling.kind === 'log') return (value) => Math.log(value + scaling.offset);
  const { center, factor } = scaling;
  if (scaling.kind === 'linear') return (value) => (value - center) / factor;
  return (value) => (yeoJohnson(value, scaling.lambda) - center) / factor;
}

function unscaler(scaling: Scaling): (value: number) => number {
  if (scaling.kind === 'log') return (value) => Math.exp(value) - scaling.offset;
  const { center, factor } = scaling;
  if (scaling.kind === 'linear') return (value) => value * factor + center;
  return (value) => inverseYeoJohnson(value * factor + center, scaling.lambda);
}

/** Scaled values; `NaN` where a value is missing or has no finite result. */
export function* scaleValues(values: Float64Array, scaling: Scaling): Steps<Float64Array> {
  const scaled = new Float64Array(values.length);
  for (let from = 0; from < values.length; from += STEP_VALUES) {
    const to = Math.min(values.length, from + STEP_VALUES);
    scaleBlock(values.subarray(from, to), scaling, scaled.subarray(from, to));
    yield to / values.length;
  }
  return scaled;
}

function scaleBlock(values: Float64Array, scaling: Scaling, out: Float64Array): void {
  const scale = scaler(scaling);
  for (let i = 0; i < values.length; i++) {
    const result = scale(values[i]!);
    out[i] = Number.isFinite(result) ? result : NaN;
  }
}

/** The inverse of `scaleValues`, within rounding. */
export function unscaleValues(scaled: Float64Array, scaling: Scaling): Float64Array {
  return scaled.map(unscaler(scaling));
}
