import { ClienteleError } from '../error';
import { portion, type Steps } from '../stats/steps';
import type { ColumnType } from '../table/column';
import type { Applied } from './applied';
import { compactText } from './compact-text';
import type { Step } from './step';
import { rowCount, type NamedColumn, type Table } from './table';

/** What one step did. Disabled steps have none of these. */
export interface StepOutcome extends Omit<Applied, 'table'> {
  /** Place of the step in the recipe, from 0. */
  readonly index: number;
  readonly rowsBefore: number;
  readonly rowsAfter: number;
  readonly columnsBefore: number;
  readonly columnsAfter: number;
}

/** The table that steps leave, and what each of them did. */
export interface Prepared {
  readonly table: Table;
  readonly outcomes: readonly StepOutcome[];
}

/** The columns of a table, without their cells. */
export type Columns = readonly { readonly name: string; readonly type: ColumnType }[];

/** Steps as far as they can be run. */
export interface StepsRun extends Prepared {
  /** What each step finds, up to the one that fails. Steps that change no column share one list. */
  readonly entering: readonly Columns[];
  /** Why the steps from one on were not run, with its place from 1 as `step`, and `op`, in the details. */
  readonly failure: ClienteleError | null;
}

/** Says in which step an error arose: `step` counts from 1, as the list of steps is shown. */
function located(error: ClienteleError, index: number, { op }: Step): ClienteleError {
  const step = index + 1;
  return new ClienteleError(
    error.code,
    `Step ${step} (${op}): ${error.message}`,
    { ...error.details, step, op },
    { cause: error },
  );
}

/** Text columns that are new since the table came in lose the dictionary entries that no cell has any more. */
function compacted(table: Table, original: Table): Table {
  const untouched = new Set(original.map(({ column }) => column));
  return table.map((entry): NamedColumn => {
    const { column } = entry;
    const shrinks = column.type === 'text' && !untouched.has(column);
    return shrinks ? { ...entry, column: compactText(column) } : entry;
  });
}

function columnsOf(table: Table, known: Columns | undefined): Columns {
  const same =
    known?.length === table.length &&
    table.every(({ name, column }, at) => known[at]!.name === name && known[at]!.type === column.type);
  return same ? known : table.map(({ name, column }) => ({ name, type: column.type }));
}

/** Runs the enabled steps one after the other, each on the table that the one before it left, until one fails. */
export function* runSteps(
  table: Table,
  steps: readonly Step[],
  run: (table: Table, index: number) => Steps<Applied>,
): Steps<StepsRun> {
  let current = table;
  let failure: ClienteleError | null = null;
  const outcomes: StepOutcome[] = [];
  const entering: Columns[] = [];
  for (const [index, step] of steps.entries()) {
    entering.push(columnsOf(current, entering.at(-1)));
    if (step.disabled) continue;
    try {
      const work = run(current, index);
      const { table: next, ...counts } = yield* portion(work, index / steps.length, (index + 1) / steps.length);
      const [rowsBefore, rowsAfter] = [rowCount(current), rowCount(next)];
      const [columnsBefore, columnsAfter] = [current.length, next.length];
      outcomes.push({ index, rowsBefore, rowsAfter, columnsBefore, columnsAfter, ...counts });
      current = next;
    } catch (error) {
      if (!(error instanceof ClienteleError)) throw error;
      failure = located(error, index, step);
      break;
    }
    yield (index + 1) / steps.length;
  }
  return { table: compacted(current, table), outcomes, entering, failure };
}
