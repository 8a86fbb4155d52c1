import type { Steps } from '../stats/steps';
import { applyAggregate, fitAggregate, type FittedAggregate } from './aggregate';
import type { Applied } from './applied';
import { applyClip, fitClip, type FittedClip } from './clip';
import { applyDateParts, fitDateParts, type FittedDateParts } from './date-parts';
import { applyDerive, fitDerive, type FittedDerive } from './derive';
import { applyDropDuplicates, fitDropDuplicates, type FittedDropDuplicates } from './drop-duplicates';
import { applyDropMissing, fitDropMissing, type FittedDropMissing } from './drop-missing';
import { applyEncode, fitEncode, type FittedEncode } from './encode';
import { applyFilter, fitFilter, type FittedFilter } from './filter';
import { applyImpute, fitImpute, type FittedImpute } from './impute';
import { applyRename, fitRename, type FittedRename } from './rename';
import { applyScale, fitScale, type FittedScale } from './scale';
import { applySelect, fitSelect, type FittedSelect } from './select';
import { applySplitText, fitSplitText, type FittedSplitText } from './split-text';
import type { Step } from './step';
import type { Table } from './table';
import { applyTidyText, fitTidyText, type FittedTidyText } from './tidy-text';

/** A step with all that it has learnt from a table: plain data that survives JSON unchanged. */
export type FittedStep =
  | FittedDropMissing
  | FittedImpute
  | FittedScale
  | FittedEncode
  | FittedSelect
  | FittedClip
  | FittedDropDuplicates
  | FittedDerive
  | FittedDateParts
  | FittedFilter
  | FittedAggregate
  | FittedRename
  | FittedTidyText
  | FittedSplitText;

/** @throws ClienteleError as the step's own fit does */
export function* fitStep(table: Table, step: Step): Steps<FittedStep> {
  switch (step.op) {
    case 'dropMissing':
      return fitDropMissing(table, step);
    case 'impute':
      return yield* fitImpute(table, step);
    case 'scale':
      return yield* fitScale(table, step);
    case 'encode':
      return yield* fitEncode(table, step);
    case 'select':
      return fitSelect(table, step);
    case 'clip':
      return yield* fitClip(table, step);
    case 'dropDuplicates':
      return fitDropDuplicates(table, step);
    case 'derive':
      return fitDerive(table, step);
    case 'dateParts':
      return fitDateParts(table, step);
    case 'filter':
      return fitFilter(table, step);
    case 'aggregate':
      return fitAggregate(table, step);
    case 'rename':
      return fitRename(table, step);
    case 'tidyText':
      return yield* fitTidyText(table, step);
    case 'splitText':
      return fitSplitText(table, step);
  }
}

/** Applies a fitted step to any table with the columns that it needs. @throws ClienteleError as the step's own apply does */
export function* applyStep(table: Table, fitted: FittedStep): Steps<Applied> {
  switch (fitted.op) {
    case 'dropMissing':
      return yield* applyDropMissing(table, fitted);
    case 'impute':
      return yield* applyImpute(table, fitted);
    case 'scale':
      return yield* applyScale(table, fitted);
    case 'encode':
      return yield* applyEncode(table, fitted);
    case 'select':
      return applySelect(table, fitted);
    case 'clip':
      return yield* applyClip(table, fitted);
    case 'dropDuplicates':
      return yield* applyDropDuplicates(table, fitted);
    case 'derive':
      return yield* applyDerive(table, fitted);
    case 'dateParts':
      return yield* applyDateParts(table, fitted);
    case 'filter':
      return yield* applyFilter(table, fitted);
    case 'aggregate':
      return yield* applyAggregate(table, fitted);
    case 'rename':
      return applyRename(table, fitted);
    case 'tidyText':
      return yield* applyTidyText(table, fitted);
    case 'splitText':
      return yield* applySplitText(table, fitted);
  }
}
