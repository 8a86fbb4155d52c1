import type { Step } from '../../../domain/prepare/step';
import type { Field } from './field';
import { choice, explained, named, share } from './field-kinds';
import { LEARNING_FIELDS } from './learning-fields';

export type Op = Step['op'];

const all = 'prepare.columns.all';
const required = true;

/** The options of each kind of step, in the order in which they are asked for. */
export const STEP_FIELDS: Readonly<Record<Op, readonly Field[]>> = {
  ...LEARNING_FIELDS,
  dropMissing: [
    choice('method', 'remove', 'option.remove', 'rows columns', { otherwise: 'rows' }),
    { kind: 'columns', key: 'columns', ...named('lookedAt'), all },
    share('threshold', 'threshold', 'prepare.option.threshold.info', 0),
  ],
  select: [
    choice('method', 'select', 'option.select', 'include exclude', { otherwise: 'include' }),
    { kind: 'columns', key: 'columns', ...named('columns'), required },
  ],
  dropDuplicates: [
    { kind: 'columns', key: 'columns', ...explained('equalIn'), all },
    choice('method', 'keep', 'option.keep', 'first last', { otherwise: 'first' }),
  ],
  derive: [
    { kind: 'text', key: 'name', ...named('newColumn'), required },
    { kind: 'expression', key: 'expression', ...explained('expression'), condition: false, required },
  ],
  dateParts: [
    {
      kind: 'columns',
      key: 'columns',
      ...named('dates'),
      types: () => ['date'],
      all: 'prepare.columns.dates',
    },
    { kind: 'parts', key: 'parts', ...explained('parts'), required },
  ],
  filter: [{ kind: 'expression', key: 'expression', ...explained('condition'), condition: true, required }],
  aggregate: [
    { kind: 'columns', key: 'by', ...explained('by'), required },
    { kind: 'aggregates', key: 'aggregates', ...named('aggregates'), required },
  ],
  splitText: [
    { kind: 'column', key: 'column', ...named('listColumn'), types: ['text'], required },
    { kind: 'text', key: 'delimiter', ...explained('between'), otherwise: ',' },
    { kind: 'text', key: 'name', ...explained('itemName') },
    { kind: 'text', key: 'rowNumber', ...explained('rowNumber') },
  ],
  rename: [{ kind: 'renames', key: 'names', ...named('names'), required }],
};

/** The options that count for a step as it stands. */
export function fieldsOf(step: Step): Field[] {
  return STEP_FIELDS[step.op].filter(({ when }) => !when || when(step));
}
