import type { Steps } from '../stats/steps';

const GOLDEN = (3 - Math.sqrt(5)) / 2;
const GROWTH = (1 + Math.sqrt(5)) / 2;
const MOST_GROWTH = 110;
const MOST_DOWNHILL_STEPS = 200;
const MOST_ITERATIONS = 500;

/** What is minimised; must not give `NaN`. Infinity marks arguments that are out of the question. */
type Objective = (x: number) => Steps<number>;

interface Bracket {
  readonly left: number;
  readonly middle: number;
  readonly right: number;
  readonly least: number;
}

/** Goes downhill from two points until the function rises again (Press et al. 2007, section 10.1). */
function* bracket(objective: Objective, from: number, to: number): Steps<Bracket | null> {
  let [a, b] = [from, to];
  let [fa, fb] = [yield* objective(a), yield* objective(b)];
  if (fa < fb) [a, b, fa, fb] = [b, a, fb, fa];
  let c = b + GROWTH * (b - a);
  let fc = yield* objective(c);
  for (let step = 0; fc < fb; step++) {
    if (step === MOST_DOWNHILL_STEPS) return null;
    const lean = (b - a) * (fb - fc);
    const rise = (b - c) * (fb - fa);
    const curvature = 2 * (rise - lean);
    const parabola = b - ((b - c) * rise - (b - a) * lean) / (Math.abs(curvature) < 1e-21 ? 2e-21 : curvature);
    const farthest = b + MOST_GROWTH * (c - b);
    let next = c + GROWTH * (c - b);
    let fNext = NaN;
    if ((parabola - c) * (b - parabola) > 0) {
      const f = yield* objective(parabola);
      if (f < fc) return { left: b, middle: parabola, right: c, least: f };
      if (f > fb) return { left: a, middle: b, right: parabola, least: fb };
    } else if ((parabola - farthest) * (c - parabola) > 0) {
      next = parabola;
      fNext = yield* objective(next);
      if (fNext < fc) {
        [b, c, fb, fc] = [c, next, fc, fNext];
        next = c + GROWTH * (c - b);
        fNext = NaN;
      }
    } else if ((farthest - c) * (parabola - farthest) >= 0) next = farthest;
    if (Number.isNaN(fNext)) fNext = yield* objective(next);
    [a, b, c, fa, fb, fc] = [b, c, next, fb, fc, fNext];
  }
  return { left: a, middle: b, right: c, least: fb };
}

/**
 * The argument of a local minimum of a function of one variable, by parabolic interpolation and golden sections (Brent
 * 1973, chapter 5), bracketed downhill from two starting points. `null` where the function falls without end.
 *
 * @param tolerance relative to the argument; below √ε nothing is gained
 */
export function* minimize(objective: Objective, from: number, to: number, tolerance = 1.48e-8): Steps<number | null> {
  const start = yield* bracket(objective, from, to);
  if (!start || !Number.isFinite(start.least)) return null;
  let low = Math.min(start.left, start.right);
  let high = Math.max(start.left, start.right);
  let best = start.middle;
  let [second, third] = [best, best];
  let fBest = start.least;
  let [fSecond, fThird] = [fBest, fBest];
  let step = 0;
  let before = 0;
  for (let iteration = 0; iteration < MOST_ITERATIONS; iteration++) {
    const nearest = tolerance * Math.abs(best) + 1e-11;
    const middle = (low + high) / 2;
    if (Math.abs(best - middle) < 2 * nearest - (high - low) / 2) break;
    const r = (best - second) * (fBest - fThird);
    const q = (best - third) * (fBest - fSecond);
    const denominator = 2 * (q - r);
    const parabolic = -((best - third) * q - (best - second) * r) / denominator;
    const useful =
      Math.abs(before) > nearest &&
      Math.abs(parabolic) < Math.abs(before / 2) &&
      best + parabolic > low &&
      best + parabolic < high;
    if (useful) {
      before = step;
      step = parabolic;
      const reached = best + step;
      if (reached - low < 2 * nearest || high - reached < 2 * nearest) step = middle >= best ? nearest : -nearest;
    } else {
      before = best >= middle ? low - best : high - best;
      step = GOLDEN * before;
    }
    const tried = best + (Math.abs(step) >= nearest ? step : step >= 0 ? nearest : -nearest);
    const fTried = yield* objective(tried);
    if (fTried <= fBest) {
      if (tried >= best) low = best;
      else high = best;
      [third, second, best, fThird, fSecond, fBest] = [second, best, tried, fSecond, fBest, fTried];
    } else {
      if (tried < best) low = tried;
      else high = tried;
      if (fTried <= fSecond || second === best) [third, second, fThird, fSecond] = [second, tried, fSecond, fTried];
      else if (fTried <= fThird || third === best || third === second) [third, fThird] = [tried, fTried];
    }
  }
  return best;
}

/**
 * Moves a minimum to where the derivative is 0. Comparing values, which are alike near a minimum, cannot place it closer than
 * √ε; differences over a wider span can (five-point formulas, Abramowitz & Stegun 1964, 25.3.6 and 25.3.24).
 *
 * @param span distance of the points, small against the curve's own scale
 */
export function* polish(objective: Objective, x: number, span: number): Steps<number> {
  const f: number[] = [];
  for (const point of [-2, -1, 0, 1, 2]) f.push(yield* objective(x + point * span));
  const slope = (f[0]! - 8 * f[1]! + 8 * f[3]! - f[4]!) / (12 * span);
  const curvature = (-f[0]! + 16 * f[1]! - 30 * f[2]! + 16 * f[3]! - f[4]!) / (12 * span * span);
  const step = -slope / curvature;
  return Math.abs(step) < span ? x + step : x;
}
