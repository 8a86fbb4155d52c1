/**
 * A long computation, cut into steps of a few milliseconds. It yields the fraction done (0 to 1) so that
 * a caller can report progress and stop between two steps; it returns its result.
 */
export type Steps<T> = Generator<number, T, void>;

/** Runs all steps at once: for small inputs and tests. */
export function finish<T>(steps: Steps<T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** The same steps as a part of a longer computation, which they take from one fraction to another. */
export function* portion<T>(steps: Steps<T>, from: number, to: number): Steps<T> {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    yield from + (to - from) * step.value;
  }
}
