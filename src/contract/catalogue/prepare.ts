import type { Recipe } from '../../domain/prepare/recipe';
import type { Columns, StepOutcome } from '../../domain/prepare/run-steps';
import type { Step } from '../../domain/prepare/step';
import type { ErrorCode, ErrorDetails } from '../errors';
import type { Cell } from '../tables';
import type { TableMade } from './common';

export interface QualityParams {
  table: string;
}

export interface SpellingsParams {
  table: string;
  column: string;
}

export interface PrepareParams {
  table: string;
  steps: Step[];
  /** Of the table that is made. */
  name?: string;
  /** Run the steps without storing a table; a step that fails is then part of the result. */
  preview?: boolean;
}

export interface PreparedResult extends TableMade {
  /** What each enabled step did; `leftOut` sums it up. */
  readonly outcomes: readonly StepOutcome[];
  /** Only of a preview, whose `tableId` is empty. */
  readonly preview?: PreparedPreview;
}

/** What steps make of a table, as far as they can be run. */
export interface PreparedPreview {
  readonly columns: Columns;
  readonly rowCount: number;
  /** The first rows, cells in the order of `columns`. */
  readonly rows: readonly (readonly Cell[])[];
  /** The columns that each step finds, up to the one that fails. */
  readonly entering: readonly Columns[];
  /** Why the steps from one on were not run; `details.step` is its place, from 1. */
  readonly failure: { readonly code: ErrorCode; readonly message: string; readonly details: ErrorDetails } | null;
}

export interface PrepareResult extends PreparedResult {
  /** The steps with all that they have learnt; plain data that survives JSON, for `prepare.reapply`. */
  readonly recipe: Recipe;
}

export interface ReapplyParams {
  recipe: Recipe;
  table: string;
  /** Of the table that is made. */
  name?: string;
  preview?: boolean;
}
