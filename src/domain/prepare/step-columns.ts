import { columnsRead } from './expression/columns-read';
import type { FittedStep } from './fitted-step';
import type { RecipeStep } from './recipe';
import type { Step } from './step';

/** The columns that a step must find: by what it has learnt, or, where it has learnt nothing, by what it is asked. */
export function neededColumns({ step, fitted }: RecipeStep): string[] {
  return [...new Set(fitted ? neededAfterFit(fitted) : neededToFit(step))];
}

const namesOf = (entries: readonly { readonly column: string }[]): string[] => entries.map(({ column }) => column);

const present = (names: readonly (string | null | undefined)[]): string[] =>
  names.filter((name) => name !== null && name !== undefined);

function neededAfterFit(fitted: FittedStep): readonly string[] {
  switch (fitted.op) {
    case 'impute': {
      if (fitted.method === 'nearestNeighbours') return [...fitted.columns, ...fitted.neighbours.features];
      if (fitted.method !== 'regression' && fitted.method !== 'tree') return fitted.columns;
      const judgedBy = fitted.models.flatMap(({ preprocess }) => preprocess.features.map(({ name }) => name));
      return [...fitted.columns, ...judgedBy];
    }
    case 'scale':
    case 'encode':
    case 'tidyText':
      return namesOf(fitted.columns);
    case 'clip':
      return namesOf(fitted.limits);
    default:
      return fixedNeeds(fitted) ?? [];
  }
}

function neededToFit(step: Step): readonly string[] {
  switch (step.op) {
    case 'impute':
      return [...(step.columns ?? []), ...(step.predictors ?? [])];
    case 'encode':
      return [...(step.columns ?? []), ...present([step.target])];
    case 'scale':
    case 'tidyText':
    case 'clip':
      return step.columns ?? [];
    default:
      return fixedNeeds(step) ?? [];
  }
}

type Fixed =
  | 'dropMissing'
  | 'dropDuplicates'
  | 'select'
  | 'dateParts'
  | 'derive'
  | 'filter'
  | 'aggregate'
  | 'rename'
  | 'splitText';

/** What a step needs that names its columns alike before and after it has seen a table. */
function fixedNeeds(step: Extract<Step | FittedStep, { op: Fixed }>): readonly string[] | undefined {
  switch (step.op) {
    case 'derive':
    case 'filter':
      return columnsRead(step.expression);
    case 'aggregate':
      return [...step.by, ...present(step.aggregates.map(({ column }) => column))];
    case 'rename':
      return step.names.map(({ from }) => from);
    case 'splitText':
      return present([step.column || null]);
    default:
      return step.columns;
  }
}

/** Whether a step makes a column of this name. Of a one-hot encoding that has learnt nothing the values are not known. */
export function makesColumn({ step, fitted }: RecipeStep, name: string): boolean {
  switch (step.op) {
    case 'derive':
      return step.name === name;
    case 'rename':
      return step.names.some(({ to }) => to === name);
    case 'splitText':
      return step.name === name || step.rowNumber === name;
    case 'dateParts':
      return step.parts.some((part) => isMadeOf(name, `_${part}`, step.columns));
    case 'impute':
      return step.indicator === true && isMadeOf(name, '_missing', step.columns);
    case 'encode':
      if (step.method !== 'onehot') return false;
      if (fitted?.op !== 'encode') return beginsWithOneOf(name, step.columns);
      return fitted.columns.some(({ column, levels }) => levels.some((level) => name === `${column}_${level}`));
    case 'aggregate':
      return step.aggregates.some(
        ({ function: how, column, name: given }) =>
          (given ?? (column === undefined ? how : `${column}_${how}`)) === name,
      );
    default:
      return false;
  }
}

const beginsWithOneOf = (name: string, columns: readonly string[] | undefined): boolean =>
  columns === undefined ? name.includes('_') : columns.some((column) => name.startsWith(`${column}_`));

const isMadeOf = (name: string, ending: string, columns: readonly string[] | undefined): boolean =>
  name.endsWith(ending) && (columns === undefined || columns.includes(name.slice(0, -ending.length)));
