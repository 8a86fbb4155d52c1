import type { Step } from '../../../domain/prepare/step';
import type { MessageKey } from '../../../messages/format';

interface NewStep {
  readonly id: string;
  readonly label: MessageKey;
  readonly hint: MessageKey;
  /** As it begins. */
  readonly step: Step;
}

export interface StepGroup {
  readonly title: MessageKey;
  readonly steps: readonly NewStep[];
}

/** The steps that there are, by what one wants. */
export const STEP_GROUPS: readonly StepGroup[] = [
  {
    title: 'prepare.group.missing',
    steps: [
      entry('impute', { op: 'impute', method: 'median' }),
      entry('dropRows', { op: 'dropMissing', method: 'rows' }),
      entry('dropColumns', { op: 'dropMissing', method: 'columns', threshold: 0.5 }),
      entry('wordsToMissing', { op: 'tidyText', method: 'wordsToMissing' }),
    ],
  },
  {
    title: 'prepare.group.compute',
    steps: [
      entry('derive', { op: 'derive', name: '', expression: '' }),
      entry('dateParts', { op: 'dateParts', parts: ['year', 'month', 'weekday'] }),
    ],
  },
  {
    title: 'prepare.group.rows',
    steps: [
      entry('filter', { op: 'filter', expression: '' }),
      entry('dropDuplicates', { op: 'dropDuplicates' }),
      entry('splitText', { op: 'splitText', column: '', delimiter: ',', rowNumber: 'row' }),
      entry('aggregate', { op: 'aggregate', by: [], aggregates: [{ function: 'count' }] }),
    ],
  },
  {
    title: 'prepare.group.outliers',
    steps: [
      entry('clip', { op: 'clip', method: 'iqr' }),
      entry('removeOutliers', { op: 'clip', method: 'iqr', action: 'removeRows' }),
    ],
  },
  { title: 'prepare.group.scale', steps: [entry('scale', { op: 'scale', method: 'zscore' })] },
  {
    title: 'prepare.group.encode',
    steps: [
      entry('onehot', { op: 'encode', method: 'onehot' }),
      entry('ordinal', { op: 'encode', method: 'ordinal' }),
      entry('target', { op: 'encode', method: 'target' }),
    ],
  },
  {
    title: 'prepare.group.columns',
    steps: [
      entry('select', { op: 'select', columns: [], method: 'include' }),
      entry('rename', { op: 'rename', names: [] }),
      entry('tidyText', { op: 'tidyText', method: 'commonestSpelling' }),
    ],
  },
];

type NewStepId =
  | 'impute'
  | 'dropRows'
  | 'dropColumns'
  | 'wordsToMissing'
  | 'derive'
  | 'dateParts'
  | 'filter'
  | 'dropDuplicates'
  | 'splitText'
  | 'aggregate'
  | 'clip'
  | 'removeOutliers'
  | 'scale'
  | 'onehot'
  | 'ordinal'
  | 'target'
  | 'select'
  | 'rename'
  | 'tidyText';

function entry(id: NewStepId, step: Step): NewStep {
  return { id, label: `prepare.new.${id}`, hint: `prepare.new.${id}.hint`, step };
}
