import type { JoinCheck } from '../../domain/joins/join-check';
import type { TableMade } from './common';

/** One table of a join, and the columns that make up the key. */
export interface JoinEnd {
  table: string;
  columns: string[];
}

export interface JoinsProposeParams {
  tables: { table: string }[];
}

/** A way in which two tables fit together. Where one of them has each key once, it is on the right. */
export interface JoinProposal {
  readonly left: JoinEnd;
  readonly right: JoinEnd;
  /** 0 to 1: by names and common values. */
  readonly score: number;
  readonly nameLikeness: number;
  readonly check: JoinCheck;
}

export interface JoinsProposeResult {
  /** The surest first. */
  readonly proposals: readonly JoinProposal[];
}

export interface JoinsCheckParams {
  left: JoinEnd;
  right: JoinEnd;
}

export interface JoinsApplyParams {
  left: JoinEnd;
  right: JoinEnd;
  /** Which rows are kept: all of the left table (the default), those that match, or all of both. */
  how?: 'left' | 'inner' | 'full';
  /** Columns of the right table to bring; default: all but its keys. */
  columns?: string[];
  /** Several right rows of one key: an error (the default), the first of them, or a row for each. */
  duplicates?: 'refuse' | 'first' | 'expand';
  /** Of the table that is made. */
  name?: string;
}

/** Rows of each table = rows of it in the joined table + those of it in `leftOut`. */
export interface JoinsApplyResult extends TableMade {
  readonly rows: number;
  /** Rows of the left table that found a match. */
  readonly matched: number;
  readonly leftRows: number;
  readonly rightRows: number;
}
