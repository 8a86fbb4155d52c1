import type { StepOutcome } from '../../../domain/prepare/run-steps';
import { reasonText } from '../../components/reason-text';
import { t } from '../../preferences/i18n-state.svelte';
import { namesText } from './words';

/** What a step did to the size of the table; `null` where it stayed the same. */
export function sizeText({ rowsBefore, rowsAfter, columnsBefore, columnsAfter }: StepOutcome): string | null {
  const parts = [
    ...(rowsAfter === rowsBefore ? [] : [t('prepare.outcome.rows', { before: rowsBefore, after: rowsAfter })]),
    ...(columnsAfter === columnsBefore
      ? []
      : [t('prepare.outcome.columns', { before: columnsBefore, after: columnsAfter })]),
  ];
  return parts.length > 0 ? parts.join(t('prepare.semicolon')) : null;
}

/** What a step left out, and what it did to single cells, a line each. */
export function outcomeLines({ leftOut, cells }: StepOutcome): string[] {
  const events = new Map<StepOutcome['cells'][number]['event'], { columns: string[]; cells: number }>();
  for (const { event, column, cells: count } of cells) {
    const known = events.get(event) ?? { columns: [], cells: 0 };
    events.set(event, { columns: [...known.columns, column], cells: known.cells + count });
  }
  return [
    ...leftOut.map(({ reason, rows }) => t('prepare.outcome.leftOut', { rows, reason: reasonText(reason) })),
    ...Array.from(events, ([event, { columns, cells: count }]) =>
      t(`prepare.outcome.${event}`, { cells: count, columns: namesText(columns) }),
    ),
  ];
}
