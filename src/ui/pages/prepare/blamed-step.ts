import type { ClienteleError } from '../../../contract/errors';
import type { Step } from '../../../domain/prepare/step';

/**
 * The place of the earlier step that keeps one from being run because it is switched off: the last that makes the column
 * which is not there or, where the step has learnt nothing, the last before it. `null` where none does.
 *
 * @param place of the step that fails, from 0
 */
export function blamedStep(steps: readonly Step[], place: number, { code, details }: ClienteleError): number | null {
  const { column, parameter } = details;
  const learntNothing = code === 'invalid-parameter' && parameter === 'recipe';
  const lacks = code === 'column-not-found' && typeof column === 'string' ? column : null;
  if (!learntNothing && lacks === null) return null;
  const at = steps
    .slice(0, place)
    .findLastIndex((step) => step.disabled === true && (lacks === null || mayMake(step, lacks)));
  return at < 0 ? null : at;
}

/** Whether a step would make a column of this name, as far as can be told without the table. */
function mayMake(step: Step, column: string): boolean {
  const beginsWithOneOf = (names: readonly string[] | undefined): boolean =>
    names === undefined || names.some((name) => column.startsWith(`${name}_`));
  switch (step.op) {
    case 'derive':
      return step.name === column;
    case 'rename':
      return step.names.some(({ to }) => to === column);
    case 'splitText':
      return step.name === column || step.rowNumber === column;
    case 'dateParts':
      return step.parts.some((part) => column.endsWith(`_${part}`)) && beginsWithOneOf(step.columns);
    case 'impute':
      return step.indicator === true && column.endsWith('_missing') && beginsWithOneOf(step.columns);
    case 'encode':
      return step.method === 'onehot' && column.includes('_') && beginsWithOneOf(step.columns);
    case 'aggregate':
      return step.aggregates.some(
        ({ function: how, column: of, name }) => (name ?? (of === undefined ? how : `${of}_${how}`)) === column,
      );
    default:
      return false;
  }
}
