import type { SegmentName } from '../../domain/segments/segment-name';
import type { CampaignEstimate, Strategy } from '../../domain/segments/strategy';
import type { LeftOut, TableMade } from './common';
import type { SegmentModel } from './segment-models';

/** The table that carries the segments of customers, and its column: `segment` or `cluster` unless it is named. */
export interface SegmentLabels {
  table: string;
  column?: string;
}

export interface DescribeParams {
  table: string;
  /** A table that carries labels, by its id, or with the column too; default: the table itself. Customers are matched by id. */
  labels?: string | SegmentLabels;
  /** Columns to describe the segments by; default: every number that varies and is no identifier. */
  columns?: string[];
  /** Whose share each segment is told; default monetaryValue or the amount. */
  value?: string;
  seed?: number;
}

export interface DescribeResult {
  readonly columns: readonly string[];
  readonly valueColumn: string | null;
  readonly customers: number;
  readonly leftOut: readonly LeftOut[];
  /** Rows that the trees behind the rules grew on: all complete ones, or a sample. */
  readonly ruleRows: number;
  /** From the largest to the smallest. */
  readonly segments: readonly SegmentDescription[];
}

export interface SegmentDescription {
  /** As the labels have it. */
  readonly segment: string;
  readonly size: number;
  readonly share: number;
  /** Null where there is no value column. */
  readonly value: {
    readonly total: number;
    /** Null where no customer has a value. */
    readonly mean: number | null;
    readonly median: number | null;
    /** Null where the total of all is not positive. */
    readonly share: number | null;
  } | null;
  /** How many of its customers have a value, a number a column. */
  readonly known: readonly number[];
  /** A figure a column, in its units, by the values that are not missing; null where there are none. */
  readonly mean: readonly (number | null)[];
  readonly median: readonly (number | null)[];
  readonly q1: readonly (number | null)[];
  readonly q3: readonly (number | null)[];
  readonly p5: readonly (number | null)[];
  readonly p95: readonly (number | null)[];
  /** Difference from the mean of all others, in pooled standard deviations (Cohen's d); null where only that difference varies. */
  readonly effect: readonly (number | null)[];
  /** The columns of the largest effects from half a standard deviation on that at least half of it have, at most five. */
  readonly apart: readonly { readonly column: string; readonly high: boolean; readonly effect: number | null }[];
  /** A branch of a shallow tree that reproduces the segment, judged on all complete rows; null where none does. */
  readonly rule: {
    readonly conditions: readonly SegmentCondition[];
    readonly accuracy: number;
    readonly precision: number;
    readonly recall: number;
  } | null;
  readonly name: SegmentName;
  /** What is usual for such customers: where planning may begin. */
  readonly strategy: Strategy & {
    /** Value an order, where orders are known, else a customer; 0 without a value column. */
    readonly valuePerResponse: number;
  };
  readonly estimate: CampaignEstimate;
}

/** Values above `above` and up to `upTo`; null is no bound. */
export interface SegmentCondition {
  readonly column: string;
  readonly above: number | null;
  readonly upTo: number | null;
}

export interface SegmentCompareParams {
  first: SegmentLabels;
  second: SegmentLabels;
}

export interface SegmentCompareResult {
  readonly first: readonly string[];
  readonly second: readonly string[];
  /** Customers, `[first][second]`. */
  readonly count: readonly (readonly number[])[];
  /** Of the customers that both have a segment for. */
  readonly customers: number;
  /** 1 for the same grouping, about 0 for independent ones (Hubert & Arabie 1985). */
  readonly adjustedRand: number;
  readonly leftOut: readonly LeftOut[];
}

export interface AssignParams {
  table: string;
  /** The `model` of an earlier segmentation by whichever method, or rules as `segments.describe` finds them. */
  model: SegmentModel;
  customerId?: string;
}

export interface AssignResult extends TableMade {
  readonly method: SegmentModel['method'];
  /**
   * Of RFM the day, ISO 8601, from which recency was counted: the end of observation of the table, or that of the model
   * where it is later. Null where the table does not tell its own, so that recency is as it has it, and of other methods.
   */
  readonly asOf: string | null;
  /** In the order of the model. */
  readonly segments: readonly { readonly segment: string; readonly count: number; readonly share: number }[];
}

export interface MatchParams {
  table: string;
  labels: string | SegmentLabels;
  /** Rows of the table, by their places from 0 on, whose segment is told one by one; at most 20,000, default none. */
  rows?: number[];
}

/** The segments of the rows of a table, out of another that carries them. */
export interface MatchResult {
  readonly segments: readonly string[];
  /** Rows of the whole table, by segment. */
  readonly count: readonly number[];
  /** For each of the `rows` asked for, the place of its segment in `segments`; −1 where it has none. */
  readonly places: readonly number[];
  readonly leftOut: readonly LeftOut[];
}

export interface TargetsParams {
  table: string;
  labels?: string | SegmentLabels;
  /** The segments to be contacted, as the labels have them, in the order of the list. */
  plan: {
    segment: string;
    /** At most so many, those of the highest value. */
    contacts: number;
    /** What the list calls the segment; default: as the labels have it. */
    title?: string;
    goal?: string;
    offer?: string;
    channel?: string;
  }[];
  /** Default monetaryValue or the amount. */
  value?: string;
  /** Of the columns of the list; default segment, the name of the value, goal, offer, channel. */
  headings?: { segment?: string; value?: string; goal?: string; offer?: string; channel?: string };
}

/** The list is the table that was made: a row a customer to be contacted. */
export interface TargetsResult extends TableMade {
  readonly valueColumn: string | null;
  /** How many of each are on the list, in the order of the plan. */
  readonly segments: readonly { readonly segment: string; readonly count: number }[];
}

/** Rows that were chosen by hand: one of both must be given. */
export interface ChosenRows {
  /** Everyone within a closed line on a map of all rows: a table of scores in the order of the rows, and its axes. */
  map?: { table: string; x: string; y?: string; line: [number, number][] };
  /** Or rows by their places, and those that they were chosen of; of other rows nothing is said. */
  rows?: { chosen: number[]; of: number[] };
}

export interface AdHocParams extends ChosenRows {
  table: string;
  /** Of the chosen, and of everyone else. */
  name: string;
  others?: string;
}

/** Stored as a table with the id of each row and its `segment`. */
export interface AdHocResult extends TableMade {
  readonly chosen: number;
  readonly others: number;
}
