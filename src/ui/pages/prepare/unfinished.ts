import type { Step } from '../../../domain/prepare/step';
import type { MessageKey } from '../../../messages/format';

/** What a step still lacks before it can be run; `null` where it is complete. */
export function unfinished(step: Step): MessageKey | null {
  switch (step.op) {
    case 'derive':
      if (step.name.trim() === '') return 'prepare.lacks.name';
      return step.expression.trim() === '' ? 'prepare.lacks.expression' : null;
    case 'filter':
      return step.expression.trim() === '' ? 'prepare.lacks.condition' : null;
    case 'aggregate':
      if (step.by.length + step.aggregates.length === 0) return 'prepare.lacks.figures';
      return step.aggregates.some(({ function: how, column }) => how !== 'count' && column === undefined)
        ? 'prepare.lacks.figureColumn'
        : null;
    case 'rename':
      if (step.names.length === 0) return 'prepare.lacks.names';
      return step.names.some(({ to }) => to.trim() === '') ? 'prepare.lacks.newNames' : null;
    case 'select':
      return step.columns.length === 0 ? 'prepare.lacks.columns' : null;
    case 'dateParts':
      return step.parts.length === 0 ? 'prepare.lacks.parts' : null;
    case 'splitText':
      return step.column === '' ? 'prepare.lacks.columns' : null;
    case 'encode':
      return step.method === 'target' && step.target === undefined ? 'prepare.lacks.target' : null;
    case 'clip':
      return step.method === 'limits' && step.lower === undefined && step.upper === undefined
        ? 'prepare.lacks.limits'
        : null;
    case 'impute':
      return step.method === 'constant' && (step.value === undefined || step.value === '')
        ? 'prepare.lacks.constant'
        : null;
    default:
      return null;
  }
}

/** The steps as the engine is to run them: what is not finished does nothing yet. */
export function runnable<T extends { readonly step: Step }>(steps: readonly T[]): T[] {
  return steps.map((entry) =>
    unfinished(entry.step) === null ? entry : { ...entry, step: { ...entry.step, disabled: true } },
  );
}
