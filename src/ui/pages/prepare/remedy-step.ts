import type { Step } from '../../../domain/prepare/step';
import type { Remedy } from '../../../domain/quality/remedy';

/** The step that a remedy becomes. Rows that agree in all columns are found by whatever columns there then are. */
export function remedyStep(remedy: Remedy, columns: number): Step {
  if (remedy.op === 'dropDuplicates' && remedy.columns.length === columns) {
    return { op: 'dropDuplicates', method: remedy.method };
  }
  return remedy;
}

/** Whether two steps do the same, switched off or not. */
export function sameStep(one: Step, other: Step): boolean {
  const plain = (step: Step): string =>
    JSON.stringify(Object.entries({ ...step, disabled: undefined }).sort(([a], [b]) => (a < b ? -1 : 1)));
  return plain(one) === plain(other);
}
