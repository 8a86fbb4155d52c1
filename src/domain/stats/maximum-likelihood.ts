import { bfgs, type BfgsResult, type SmoothObjective } from './bfgs';
import { portion, type Steps } from './steps';
import { symmetricInverse } from './symmetric-inverse';

/** A minimum of a mean negative log-likelihood over the logarithms of parameters. */
export interface Optimum {
  readonly x: Float64Array;
  readonly value: number;
  readonly inverse: Float64Array;
  readonly converged: boolean;
  readonly iterations: number;
}

const TOLERANCE = 1e-7;
const MOST_ITERATIONS = 200;
/** From near the minimum, few suffice: more are needed only where there is none. */
const MOST_LAST_ITERATIONS = 40;
const DIFFERENCE = 1e-4;

/** The best of descents from several starts, and how many of them came to it. */
export function* bestOf(
  objective: SmoothObjective,
  starts: readonly Float64Array[],
  guess: Float64Array | null = null,
): Steps<{ readonly best: BfgsResult; readonly agreed: number }> {
  const found: BfgsResult[] = [];
  for (const [i, start] of starts.entries()) {
    const options = { tolerance: TOLERANCE, maxIterations: MOST_ITERATIONS, inverse: guess };
    found.push(yield* portion(bfgs(objective, start, options), i / starts.length, (i + 1) / starts.length));
  }
  const best = found.reduce((least, each) => (each.value < least.value ? each : least));
  const agreed = found.filter(({ value }) => value - best.value < 1e-6 * (1 + Math.abs(best.value))).length;
  return { best, agreed };
}

/**
 * Descends from a point near the minimum, takes a last step of Newton's method, and gives the inverse of the observed Hessian,
 * by central differences of the gradient.
 */
export function* settle(objective: SmoothObjective, start: Float64Array, guess: Float64Array | null): Steps<Optimum> {
  const found = yield* portion(
    bfgs(objective, start, { tolerance: TOLERANCE, maxIterations: MOST_LAST_ITERATIONS, inverse: guess }),
    0,
    0.5,
  );
  const { x, value, gradient, iterations, inverse } = found;
  const size = x.length;
  const hessian = yield* portion(differencedHessian(objective, x), 0.5, 0.9);
  const exact = symmetricInverse(hessian, size);
  if (!exact) return { x, value, inverse, converged: false, iterations };
  const next = x.map((entry, i) => entry - gradient.reduce((sum, slope, j) => sum + exact[i * size + j]! * slope, 0));
  const nextGradient = new Float64Array(size);
  const nextValue = yield* portion(objective(next, nextGradient), 0.9, 0.9);
  const better = length(nextGradient) < length(gradient);
  return {
    x: better ? next : x,
    value: better ? nextValue : value,
    inverse: exact,
    converged: found.converged || (better && length(nextGradient) <= TOLERANCE),
    iterations: iterations + (better ? 1 : 0),
  };
}

function* differencedHessian(objective: SmoothObjective, x: Float64Array): Steps<Float64Array> {
  const size = x.length;
  const hessian = new Float64Array(size * size);
  for (let i = 0; i < size; i++) {
    for (const side of [1, -1]) {
      const gradient = new Float64Array(size);
      const moved = x.map((entry, j) => (j === i ? entry + side * DIFFERENCE : entry));
      yield* portion(objective(moved, gradient), i / size, i / size);
      for (let j = 0; j < size; j++) {
        const part = (side * gradient[j]!) / (4 * DIFFERENCE);
        hessian[i * size + j]! += part;
        hessian[j * size + i]! += part;
      }
    }
    yield (i + 1) / size;
  }
  return hessian;
}

function length(vector: Float64Array): number {
  return vector.reduce((most, entry) => Math.max(most, Math.abs(entry)), 0);
}
