import type { Steps } from '../stats/steps';
import type { Applied } from './applied';
import { applyOneHot, fitOneHot, type FittedOneHot } from './one-hot';
import { applyOrdinal, fitOrdinal, type FittedOrdinal } from './ordinal';
import type { EncodeStep } from './step';
import { applyTargetEncoding, fitTargetEncoding, type FittedTargetEncoding } from './target-encoding';
import type { Table } from './table';

/** What stands for each category of each column. */
export type FittedEncode = FittedOneHot | FittedOrdinal | FittedTargetEncoding;

/** @throws ClienteleError as the method's own fit does */
export function* fitEncode(table: Table, step: EncodeStep): Steps<FittedEncode> {
  if (step.method === 'onehot') return yield* fitOneHot(table, step);
  if (step.method === 'ordinal') return yield* fitOrdinal(table, step);
  return yield* fitTargetEncoding(table, step);
}

/** @throws ClienteleError `column-not-found`, `invalid-parameter` */
export function* applyEncode(table: Table, fitted: FittedEncode): Steps<Applied> {
  if (fitted.method === 'onehot') return yield* applyOneHot(table, fitted);
  if (fitted.method === 'ordinal') return yield* applyOrdinal(table, fitted);
  return yield* applyTargetEncoding(table, fitted);
}
