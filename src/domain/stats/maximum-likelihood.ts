import { bfgs, type BfgsResult, type SmoothObjective } from './bfgs';
import { portion, type Steps } from './steps';
import { symmetricInverse } from './symmetric-inverse';

/** A minimum of a mean negative log-likelihood over the logarithms of parameters. */
export interface Optimum {
  readonly x: Float64Array;
  readonly value: number;
  /** Of the Hessian; null where that is not positive definite, so that nothing bounds the point. */
  readonly inverse: Float64Array | null;
  readonly converged: boolean;
  readonly iterations: number;
}

const TOLERANCE = 1e-7;
const MOST_ITERATIONS = 200;
/** From near the minimum, few suffice: more are needed only where there is none. */
const MOST_LAST_ITERATIONS = 40;
/** Near enough for Newton's method. */
const NEAR = 1e-5;
const DIFFERENCE = 1e-5;

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
 * Descends from a point near the minimum, finds the observed Hessian by differences of the gradient, takes a last step by it
 * (Newton's method), and gives its inverse. Made for functions that are costly: few evaluations.
 */
export function* settle(objective: SmoothObjective, start: Float64Array, guess: Float64Array | null): Steps<Optimum> {
  const descend = (from: Float64Array, tolerance: number, inverse: Float64Array | null): Steps<BfgsResult> =>
    bfgs(objective, from, { tolerance, maxIterations: MOST_LAST_ITERATIONS, inverse });
  const near = yield* portion(descend(start, NEAR, guess), 0, 0.5);
  const exact = symmetricInverse(yield* portion(differencedHessian(objective, near), 0.5, 0.8), near.x.length);
  if (!exact) return { ...near, inverse: null, converged: false };
  const last = yield* portion(newtonStep(objective, near, exact), 0.8, 0.9);
  const found = length(last.gradient) < length(near.gradient) ? last : near;
  const settled = length(found.gradient) <= TOLERANCE;
  const { x, value, converged, iterations } = settled
    ? { ...found, converged: true, iterations: 0 }
    : yield* portion(descend(found.x, TOLERANCE, exact), 0.9, 1);
  const steps = found === last ? 1 : 0;
  return { x, value, inverse: exact, converged, iterations: near.iterations + steps + iterations };
}

type Point = Pick<BfgsResult, 'x' | 'value' | 'gradient'>;

function* newtonStep(objective: SmoothObjective, { x, gradient }: Point, inverse: Float64Array): Steps<Point> {
  const size = x.length;
  const next = x.map((entry, i) => entry - gradient.reduce((sum, slope, j) => sum + inverse[i * size + j]! * slope, 0));
  const slopes = new Float64Array(size);
  return { x: next, value: yield* objective(next, slopes), gradient: slopes };
}

/** By forward differences: exact to about five digits, at one evaluation a variable. */
function* differencedHessian(objective: SmoothObjective, { x, gradient }: Point): Steps<Float64Array> {
  const size = x.length;
  const hessian = new Float64Array(size * size);
  for (let i = 0; i < size; i++) {
    const slopes = new Float64Array(size);
    const moved = x.map((entry, j) => (j === i ? entry + DIFFERENCE : entry));
    yield* portion(objective(moved, slopes), i / size, i / size);
    for (let j = 0; j < size; j++) {
      const part = (slopes[j]! - gradient[j]!) / (2 * DIFFERENCE);
      hessian[i * size + j]! += part;
      hessian[j * size + i]! += part;
    }
    yield (i + 1) / size;
  }
  return hessian;
}

function length(vector: Float64Array): number {
  return vector.reduce((most, entry) => Math.max(most, Math.abs(entry)), 0);
}

/** What is left to go, as a share of a standard error, that does not matter. */
const NEGLIGIBLE = 0.01;
/** A first step of so little, in logarithms, leaves no more than that: the Hessian changes in proportion to it. */
const SMALL_STEP = 0.01;
const MOST_STEPS = 8;

/**
 * The minimum of a function like one whose minimum and inverse Hessian there are known, such as the likelihood of a sample of the
 * same customers: steps by the known Hessian, which near a minimum shrink quickly (Nocedal & Wright 2006, section 11.1, the chord
 * method), until what is left is a hundredth of a standard error. Where they do not shrink, a descent. Null where that has no end.
 *
 * @param inverse null where it is not known @param observations that the mean log-likelihood is the mean of
 */
export function* refine(
  objective: SmoothObjective,
  start: Float64Array,
  inverse: Float64Array | null,
  observations: number,
): Steps<Float64Array | null> {
  const size = start.length;
  let gradient = new Float64Array(size);
  let x = start;
  let value = yield* objective(x, gradient);
  let left = Infinity;
  for (let step = 0; inverse !== null && step < MOST_STEPS && Number.isFinite(value); step++) {
    const move = x.map((_, i) => gradient.reduce((sum, slope, j) => sum + inverse[i * size + j]! * slope, 0));
    // In squared standard errors, by Newton's decrement.
    const now = observations * gradient.reduce((sum, slope, i) => sum + slope * move[i]!, 0);
    if (now <= NEGLIGIBLE ** 2) return x;
    if (!(now < left / 4)) break;
    left = now;
    x = x.map((entry, i) => entry - move[i]!);
    if (length(move) <= SMALL_STEP) return x;
    gradient = new Float64Array(size);
    value = yield* objective(x, gradient);
  }
  const { best } = yield* bestOf(objective, [start], inverse);
  return best.converged ? best.x : null;
}
