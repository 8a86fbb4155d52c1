import type { FittedStep } from './fitted-step';
import type { RecipeStep } from './recipe';
import type { Step } from './step';
import { neededColumns } from './step-columns';

/**
 * A step that leaves one column out, with what it has learnt of the others unchanged; `null` where it cannot do without, as a
 * formula cannot.
 */
export function withoutColumn(entry: RecipeStep, name: string): RecipeStep | null {
  const step = askedWithout(entry.step, name);
  if (!step) return null;
  const fitted = entry.fitted && learntWithout(entry.fitted, name);
  if (entry.fitted !== null && fitted === null) return null;
  const left = { step, fitted };
  return neededColumns(left).includes(name) ? null : left;
}

/** The names but one; `null` where none is left. */
function others<T>(entries: readonly T[], name: string, nameOf: (entry: T) => string): readonly T[] | null {
  const left = entries.filter((entry) => nameOf(entry) !== name);
  return left.length === 0 && entries.length > 0 ? null : left;
}

const self = (name: string): string => name;
const columnOf = (entry: { readonly column: string }): string => entry.column;

function askedWithout(step: Step, name: string): Step | null {
  switch (step.op) {
    case 'rename': {
      const names = others(step.names, name, ({ from }) => from);
      return names && { ...step, names };
    }
    case 'aggregate': {
      const aggregates = step.aggregates.filter(({ column }) => column !== name);
      return step.by.length + aggregates.length === 0 ? null : { ...step, aggregates };
    }
    case 'derive':
    case 'filter':
    case 'splitText':
      return step;
    default: {
      if (step.columns === undefined) return step;
      const columns = others(step.columns, name, self);
      return columns && { ...step, columns };
    }
  }
}

function learntWithout(fitted: FittedStep, name: string): FittedStep | null {
  switch (fitted.op) {
    case 'impute':
      return imputeWithout(fitted, name);
    case 'scale': {
      const columns = others(fitted.columns, name, columnOf);
      return columns && { ...fitted, columns };
    }
    case 'encode':
    case 'tidyText': {
      const columns = others<{ readonly column: string }>(fitted.columns, name, columnOf);
      return columns && ({ ...fitted, columns } as FittedStep);
    }
    case 'clip': {
      const limits = others(fitted.limits, name, columnOf);
      return limits && { ...fitted, limits };
    }
    case 'rename': {
      const names = others(fitted.names, name, ({ from }) => from);
      return names && { ...fitted, names };
    }
    case 'aggregate': {
      const aggregates = fitted.aggregates.filter(({ column }) => column !== name);
      return { ...fitted, aggregates };
    }
    case 'derive':
    case 'filter':
    case 'splitText':
      return fitted;
    default: {
      const columns = others(fitted.columns, name, self);
      return columns && { ...fitted, columns };
    }
  }
}

function imputeWithout(fitted: Extract<FittedStep, { op: 'impute' }>, name: string): FittedStep | null {
  const columns = others(fitted.columns, name, self);
  if (!columns) return null;
  switch (fitted.method) {
    case 'nearestNeighbours':
      // They were measured by it.
      return null;
    case 'forwardFill':
      return { ...fitted, columns };
    case 'regression':
    case 'tree':
      return { ...fitted, columns, models: fitted.models.filter(({ column }) => column !== name) };
    default:
      return { ...fitted, columns, values: fitted.values.filter((_, at) => fitted.columns[at] !== name) };
  }
}
