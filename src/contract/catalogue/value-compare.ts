import type { ErrorDetails } from '../errors';
import type { LeftOut } from './common';

/** A column of a table with one row a customer, or an analysis of value run with its parameters. */
export type ValueSource =
  | { table: string; column?: string; customerId?: string }
  | { analysis: string; params: Readonly<Record<string, unknown>> };

export interface ValueCompareParams {
  left: ValueSource;
  right: ValueSource;
  /** Whose top share is compared; default: 0.2. */
  topShare?: number;
}

/** A customer whom the models rank differently; rank 1 is the highest, and equal values share the lowest of their ranks: 1, 2, 2, 4. */
export interface Mover {
  readonly customerId: string;
  readonly leftRank: number;
  readonly rightRank: number;
}

export interface ValueCompareResult {
  /** Customers with a value by both. */
  readonly customers: number;
  readonly leftOut: readonly LeftOut[];
  readonly spearman: number;
  /** 95 % interval of `spearman`. */
  readonly low: number;
  readonly high: number;
  /** τ-b. */
  readonly kendall: number;
  /** Whether all customers are worth the same by a model, so that it ranks nobody. */
  readonly equal: { readonly left: boolean; readonly right: boolean };
  /** Equal values across the edge, `tied` customers of them, count in part: `both` may be no whole number. */
  readonly top: {
    readonly share: number;
    readonly count: number;
    readonly both: number;
    readonly tied: { readonly left: number; readonly right: number };
  };
  /** Customers by their fifth on the left (rows, the highest first) and on the right. */
  readonly fifths: readonly (readonly number[])[];
  /** Those who move furthest up from left to right, and down; at most twenty each. */
  readonly up: readonly Mover[];
  readonly down: readonly Mover[];
  /** Ranks of a sample of at most 2,000 customers, evenly spread. */
  readonly sample: { readonly left: readonly number[]; readonly right: readonly number[] };
}

export interface CustomerParams {
  customer: string;
  /** End of observation, ISO 8601, of every analysis of lines among the sources; default: as each has it. */
  asOf?: string;
  sources: readonly { readonly name: string; readonly source: ValueSource }[];
}

export interface CustomerValue {
  /** As it was asked for. */
  readonly name: string;
  /** `null` where the customer has none. */
  readonly value: number | null;
  /** From 1 for the highest; equal values share the lowest of their ranks. */
  readonly rank: number | null;
  /** With a value. */
  readonly customers: number;
  /** The last day, ISO 8601, that the value knows of; `null` where the table does not tell it. */
  readonly asOf: string | null;
  /** Code of the error by which the model refused. */
  readonly refused: string | null;
  /** Of that error. */
  readonly details: ErrorDetails;
}

export interface CustomerResult {
  readonly customer: string;
  readonly values: readonly CustomerValue[];
  readonly leftOut: readonly LeftOut[];
}
