/** What all steps have. Columns are given by name. */
interface StepBase {
  /** A disabled step stays in the recipe and does nothing. */
  readonly disabled?: boolean;
}

/** Drops rows or columns with missing cells. */
export interface DropMissingStep extends StepBase {
  readonly op: 'dropMissing';
  /** What is dropped; default `rows`. Columns are chosen on the fitted table, and those are dropped from every other. */
  readonly method?: 'rows' | 'columns';
  /** Columns that are looked at; default all. */
  readonly columns?: readonly string[];
  /** Rows, or columns, with a larger share of missing cells are dropped; default 0. */
  readonly threshold?: number;
}

/** Figures of a column that may stand for its missing cells. */
export type StatisticMethod = 'mean' | 'median' | 'min' | 'max' | 'mode';
/** What missing cells are filled with. */
export type ImputeMethod = StatisticMethod | 'constant' | 'forwardFill' | 'nearestNeighbours' | 'regression' | 'tree';

/** Fills missing cells. */
export interface ImputeStep extends StepBase {
  readonly op: 'impute';
  readonly method: ImputeMethod;
  /** Default: every column of a type that the method can fill. */
  readonly columns?: readonly string[];
  /** For `constant`: of the column's type; dates in ISO 8601. */
  readonly value?: number | string | boolean;
  /** Adds a column `<name>_missing` that says where a cell was missing. */
  readonly indicator?: boolean;
  /** A number that counts as missing, such as 0 or 999. */
  readonly missingValue?: number;
  /** For neighbours and models: the columns to judge by. Default: all others but identifiers and free text. */
  readonly predictors?: readonly string[];
  /** For neighbours; default 5. */
  readonly nNeighbors?: number;
  /** For neighbours; default `uniform`. */
  readonly weights?: 'uniform' | 'distance';
  /** For neighbours: rows kept in the recipe to choose neighbours from, sampled beyond that; default 5,000. */
  readonly maxDonors?: number;
  /** For trees; default 8. */
  readonly maxDepth?: number;
  /** For trees; default 5. */
  readonly minSamplesLeaf?: number;
  /** For sampling; default 42. */
  readonly seed?: number;
}

/** How numbers are brought to a common scale. */
export type ScaleMethod = 'minmax' | 'zscore' | 'robust' | 'log' | 'yeoJohnson';

/** Scales columns of numbers. */
export interface ScaleStep extends StepBase {
  readonly op: 'scale';
  readonly method: ScaleMethod;
  /** Default: every column of numbers. */
  readonly columns?: readonly string[];
  /** For `log`: added to the values first. Default 0, or as much as brings the least value to 1 where it is not positive. */
  readonly offset?: number;
  /** For `yeoJohnson`: whether mean 0 and variance 1 follow; default true. */
  readonly standardize?: boolean;
}

type EncodeMethod = 'onehot' | 'ordinal' | 'target';

/** Turns categories into numbers. */
export interface EncodeStep extends StepBase {
  readonly op: 'encode';
  readonly method: EncodeMethod;
  /** Default: every column of text (but the target). */
  readonly columns?: readonly string[];
  /** For `onehot`: the most frequent values get an indicator each; default 50. */
  readonly maxLevels?: number;
  /** For `ordinal`: the values from 0 on; default by code point, numbers by size. */
  readonly order?: readonly string[];
  /** For `target`: the column whose mean stands for each value. */
  readonly target?: string;
  /** For `target`, where it is text: the value that counts as 1, all others as 0. */
  readonly positive?: string;
  /** For `target`: rows' worth of the overall mean that every value's mean is mixed with; default 10. */
  readonly smoothing?: number;
  /** For `target`; default 5. */
  readonly folds?: number;
  /** For `target`: which row is in which fold; default 42. */
  readonly seed?: number;
}

/** Keeps or leaves out columns. */
export interface SelectStep extends StepBase {
  readonly op: 'select';
  readonly columns: readonly string[];
  /** `include` (default) keeps these columns in this order, `exclude` keeps all others. */
  readonly method?: 'include' | 'exclude';
}

/** Brings values outside of limits to the limit, or removes their rows. */
export interface ClipStep extends StepBase {
  readonly op: 'clip';
  /** Where the limits are: at quantiles, at quartiles ± factor · IQR, or as given. */
  readonly method: 'quantile' | 'iqr' | 'limits';
  /** Default: every column of numbers. */
  readonly columns?: readonly string[];
  /** A share for `quantile` (default 0.01), a value for `limits` (default none). */
  readonly lower?: number;
  /** A share for `quantile` (default 0.99), a value for `limits` (default none). */
  readonly upper?: number;
  /** For `iqr`; default 1.5. */
  readonly factor?: number;
  /** What happens to values outside; default `clip`. */
  readonly action?: 'clip' | 'removeRows';
}

/** Keeps one of the rows that are equal. */
export interface DropDuplicatesStep extends StepBase {
  readonly op: 'dropDuplicates';
  /** Rows equal in these are duplicates; default all columns of the fitted table. */
  readonly columns?: readonly string[];
  /** Which of them is kept; default `first`. */
  readonly method?: 'first' | 'last';
}

/** Computes a column by a formula. */
export interface DeriveStep extends StepBase {
  readonly op: 'derive';
  /** The new column; one that is there already is replaced. */
  readonly name: string;
  readonly expression: string;
}

/** What may be taken of a date. */
export const DATE_PARTS = ['year', 'quarter', 'month', 'week', 'day', 'weekday', 'hour'] as const;
/** In UTC. Weeks and weekdays are those of ISO 8601: Monday is 1. */
export type DatePart = (typeof DATE_PARTS)[number];

/** Adds parts of dates as columns. */
export interface DatePartsStep extends StepBase {
  readonly op: 'dateParts';
  /** Default: every column of dates. */
  readonly columns?: readonly string[];
  /** Each becomes a column `<name>_<part>`. */
  readonly parts: readonly DatePart[];
}

/** Keeps the rows that meet a condition. */
export interface FilterStep extends StepBase {
  readonly op: 'filter';
  /** A condition; rows where it is true stay. */
  readonly expression: string;
}

/** What is computed over the rows of a group. */
export type AggregateFunction = 'sum' | 'mean' | 'min' | 'max' | 'count' | 'distinct' | 'first' | 'last';

/** A figure of each group. */
export interface Aggregate {
  readonly function: AggregateFunction;
  /** Needed but for `count`, which without it counts rows. */
  readonly column?: string;
  /** Default `<column>_<function>`, or `count`. */
  readonly name?: string;
}

/** Makes one row of each group. */
export interface AggregateStep extends StepBase {
  readonly op: 'aggregate';
  /** One row for each combination of these, in order of first appearance; none makes one row of all. */
  readonly by: readonly string[];
  readonly aggregates: readonly Aggregate[];
}

/** Gives columns other names. */
export interface RenameStep extends StepBase {
  readonly op: 'rename';
  readonly names: readonly { readonly from: string; readonly to: string }[];
}

/** Unifies or empties texts. */
export interface TidyTextStep extends StepBase {
  readonly op: 'tidyText';
  /**
   * `commonestSpelling` writes values that differ only in case, blanks or the width of letters in the commonest way;
   * `wordsToMissing` empties cells such as “N/A” and “null”.
   */
  readonly method: 'commonestSpelling' | 'wordsToMissing';
  /** Default: every column of text. */
  readonly columns?: readonly string[];
}

/** Makes a row of each part of a text. */
export interface SplitTextStep extends StepBase {
  readonly op: 'splitText';
  /** Text that lists several parts in a cell: each becomes a row. */
  readonly column: string;
  /** What stands between the parts; default a comma. */
  readonly delimiter?: string;
  /** What the column is called afterwards; default as before. */
  readonly name?: string;
  /** Adds a column of this name that numbers the rows that went in, from 1, so that parts of one row are known by it. */
  readonly rowNumber?: string;
}

/** One step of preparation as it is asked for, before it has seen a table. */
export type Step =
  | DropMissingStep
  | ImputeStep
  | ScaleStep
  | EncodeStep
  | SelectStep
  | ClipStep
  | DropDuplicatesStep
  | DeriveStep
  | DatePartsStep
  | FilterStep
  | AggregateStep
  | RenameStep
  | TidyTextStep
  | SplitTextStep;
