import type { Columns } from '../../../domain/prepare/run-steps';
import type { Recipe } from '../../../domain/prepare/recipe';
import type { Step } from '../../../domain/prepare/step';
import type { ColumnInfo } from '../../../contract/tables';
import { t } from '../../preferences/i18n-state.svelte';

/** So many columns out of one are more than most people mean. */
const MANY = 50;

/** What a step found, learnt and left. */
export interface StepRun {
  readonly step: Step;
  readonly fitted: Recipe['steps'][number]['fitted'];
  readonly entering: Columns;
  readonly leaving: Columns;
}

/**
 * What one should know of a step before a table is made by it.
 *
 * @param before the steps before it
 * @param source the columns of the table that the steps are run on
 */
export function stepWarnings(run: StepRun, before: readonly Step[], source: readonly ColumnInfo[]): string[] {
  return [...tooManyColumns(run, source), ...customersLost(run, before, source)];
}

function tooManyColumns({ fitted }: StepRun, source: readonly ColumnInfo[]): string[] {
  if (fitted?.op !== 'encode' || fitted.method !== 'onehot') return [];
  return fitted.columns
    .filter(({ levels }) => levels.length >= MANY)
    .map(({ column, levels: { length: made } }) => {
      const distinct = source.find(({ name }) => name === column)?.distinct ?? made;
      return distinct > made
        ? t('prepare.warning.manyOf', { column, made, distinct })
        : t('prepare.warning.many', { column, made });
    });
}

/** Without the column of customers, or with other values in its place, most pages have nothing to work on. */
function customersLost(
  { step, entering, leaving }: StepRun,
  before: readonly Step[],
  source: readonly ColumnInfo[],
): string[] {
  const named = source.find(({ role }) => role === 'customerId')?.name;
  if (named === undefined) return [];
  const column = before.reduce(nameAfter, named);
  const [found, left] = [entering, leaving].map((columns, after) =>
    columns.find(({ name }) => name === (after === 0 ? column : nameAfter(column, step))),
  );
  if (!found || found.type === left?.type) return [];
  return [t(left ? 'prepare.warning.customersChanged' : 'prepare.warning.customersRemoved', { column })];
}

function nameAfter(name: string, step: Step): string {
  if (step.op !== 'rename' || step.disabled) return name;
  return step.names.find(({ from }) => from === name)?.to ?? name;
}
