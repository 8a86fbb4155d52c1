import { portion, type Steps } from '../domain/stats/steps';
import type { AnalysisContext } from './analysis';

/** The context of a part of an analysis, whose progress is reported between two fractions and never runs backwards. */
export function contextPart(context: AnalysisContext, from: number, to: number): AnalysisContext {
  let reached = 0;
  const at = (fraction: number): number => {
    reached = Math.max(reached, Math.min(1, fraction));
    return from + (to - from) * reached;
  };
  return {
    ...context,
    tick: (fraction, note, curve) => context.tick(at(fraction), note, curve),
    drive: (steps, start = 0, end = 1, note = '') => context.drive(mapped(portion(steps, start, end), at), 0, 1, note),
  };
}

function* mapped<T>(steps: Steps<T>, place: (fraction: number) => number): Steps<T> {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    yield place(step.value);
  }
}
