import { portion, type Steps } from './steps';

/** A function of several variables; writes its gradient too. Infinity marks arguments that are out of the question. */
export type SmoothObjective = (x: Float64Array, gradient: Float64Array) => Steps<number>;

export interface BfgsOptions {
  /** Of the largest entry of the gradient. */
  readonly tolerance: number;
  readonly maxIterations: number;
  /** A guess of the inverse Hessian, row-major; default: the identity. */
  readonly inverse?: Float64Array | null;
}

export interface BfgsResult {
  readonly x: Float64Array;
  readonly value: number;
  readonly gradient: Float64Array;
  readonly inverse: Float64Array;
  readonly converged: boolean;
  readonly iterations: number;
  readonly evaluations: number;
}

const SUFFICIENT_DECREASE = 1e-4;
const CURVATURE = 0.9;
const MOST_TRIALS = 40;
/** The longest first step, in the units of the variables: these are logarithms of parameters. */
const FIRST_STEP = 1;

/**
 * A local minimum by the quasi-Newton method of Broyden, Fletcher, Goldfarb and Shanno with a bisecting search for the weak
 * Wolfe conditions (Nocedal & Wright 2006, algorithm 6.1; Lewis & Overton 2013, algorithm 2.6). For a few variables.
 */
export function* bfgs(
  objective: SmoothObjective,
  start: Float64Array,
  { tolerance, maxIterations, inverse: guess }: BfgsOptions,
): Steps<BfgsResult> {
  const size = start.length;
  let x: Float64Array = start.slice();
  let gradient: Float64Array = new Float64Array(size);
  let value = yield* portion(objective(x, gradient), 0, 0);
  let inverse: Float64Array = guess ? guess.slice() : identity(size);
  let evaluations = 1;
  let iterations = 0;
  let scaled = Boolean(guess);
  for (; iterations < maxIterations && largest(gradient) > tolerance; iterations++) {
    const done = iterations / maxIterations;
    yield done;
    let direction = times(inverse, gradient, size).map((entry) => -entry);
    if (!(dot(direction, gradient) < 0)) {
      inverse = identity(size);
      direction = gradient.map((entry) => -entry);
      scaled = false;
    }
    const slope = dot(direction, gradient);
    let [low, high] = [0, Infinity];
    let step = scaled ? 1 : Math.min(1, FIRST_STEP / largest(direction));
    let moved: { x: Float64Array; gradient: Float64Array; value: number } | null = null;
    for (let trial = 0; trial < MOST_TRIALS; trial++) {
      const next = x.map((entry, i) => entry + step * direction[i]!);
      const nextGradient = new Float64Array(size);
      const nextValue = yield* portion(objective(next, nextGradient), done, done);
      evaluations++;
      // Near the minimum the value has no digits left to tell a decrease by.
      const slack = 4 * Number.EPSILON * Math.abs(value);
      if (!(nextValue <= value + SUFFICIENT_DECREASE * step * slope + slack)) high = step;
      else {
        moved = { x: next, gradient: nextGradient, value: nextValue };
        if (dot(nextGradient, direction) >= CURVATURE * slope) break;
        low = step;
      }
      step = high < Infinity ? (low + high) / 2 : 2 * step;
    }
    if (!moved) break;
    const change = moved.x.map((entry, i) => entry - x[i]!);
    const bend = moved.gradient.map((entry, i) => entry - gradient[i]!);
    const curvature = dot(change, bend);
    if (curvature > 0) {
      if (!scaled) {
        const factor = curvature / dot(bend, bend);
        inverse = identity(size).map((entry) => entry * factor);
        scaled = true;
      }
      inverse = updated(inverse, change, bend, curvature, size);
    }
    ({ x, gradient, value } = moved);
  }
  return { x, value, gradient, inverse, converged: largest(gradient) <= tolerance, iterations, evaluations };
}

/** The BFGS formula, Nocedal & Wright (2006) equation 6.17. */
function updated(
  inverse: Float64Array,
  change: Float64Array,
  bend: Float64Array,
  curvature: number,
  size: number,
): Float64Array {
  const carried = times(inverse, bend, size);
  const factor = (1 + dot(bend, carried) / curvature) / curvature;
  return inverse.map((entry, at) => {
    const i = Math.floor(at / size);
    const j = at % size;
    return entry + factor * change[i]! * change[j]! - (carried[i]! * change[j]! + change[i]! * carried[j]!) / curvature;
  });
}

function identity(size: number): Float64Array {
  return new Float64Array(size * size).map((_, at) => (at % (size + 1) === 0 ? 1 : 0));
}

function times(matrix: Float64Array, vector: Float64Array, size: number): Float64Array {
  return vector.map((_, i) => vector.reduce((sum, entry, j) => sum + matrix[i * size + j]! * entry, 0));
}

function dot(a: Float64Array, b: Float64Array): number {
  return a.reduce((sum, entry, i) => sum + entry * b[i]!, 0);
}

/** Infinity for a gradient that is not finite, so that nothing takes it for small. */
function largest(vector: Float64Array): number {
  return vector.reduce((most, entry) => (Number.isFinite(entry) ? Math.max(most, Math.abs(entry)) : Infinity), 0);
}
