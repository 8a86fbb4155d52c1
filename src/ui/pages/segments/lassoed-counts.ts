import type { ChosenResult } from '../../../contract/catalogue';
import type { Box } from '../../charts/box-drawing';
import { i18n, t } from '../../preferences/i18n-state.svelte';
import { listText } from './list-text';

/** How many of the customers that were drawn around are of a segment; null for those of none. */
export interface SegmentCount {
  readonly segment: string | null;
  readonly count: number;
}

/** Counted by the first of the labels that were asked about, most first; null where none were. */
export function segmentCounts(result: Pick<ChosenResult, 'groups' | 'chosen'> | null): SegmentCount[] | null {
  if (!result || (result.groups.length === 0 && result.chosen > 0)) return null;
  return result.groups.map(({ segments, count }) => ({ segment: segments[0] ?? null, count }));
}

/** `Champions 40, Loyal 12`. */
export function countsText(counts: readonly SegmentCount[], titleOf: (segment: string) => string): string {
  return listText(
    counts.map(({ segment, count }) =>
      t('segments.lasso.part', {
        segment: segment === null ? t('segments.withoutSegment') : titleOf(segment),
        count: i18n.number(count),
      }),
    ),
  );
}

/** Whether the customers have segments at all: they have none where two tables have no customers in common. */
export function isMatched(counts: readonly SegmentCount[]): boolean {
  return counts.some(({ segment }) => segment !== null);
}

/** How a column is spread among those that were drawn around, as a box beside those of the segments; none where nobody was. */
export function lassoedBox(result: ChosenResult | null, column: string): Box[] {
  const place = result?.columns.indexOf(column) ?? -1;
  if (!result || place < 0 || result.chosen === 0) return [];
  const at = (figures: readonly (number | null)[]): number => figures[place] ?? NaN;
  return [
    {
      name: t('segments.lassoed.group'),
      p5: at(result.p5),
      q1: at(result.q1),
      median: at(result.median),
      q3: at(result.q3),
      p95: at(result.p95),
      mean: at(result.mean),
      plain: true,
    },
  ];
}

/** Their means, as a line beside those of the groups; none where nobody was drawn around, or a column has no value. */
export function lassoedLine(
  result: ChosenResult | null,
  columns: readonly string[],
): { readonly name: string; readonly values: readonly number[] }[] {
  if (!result) return [];
  const values = columns.flatMap((column) => result.mean[result.columns.indexOf(column)] ?? []);
  return values.length === columns.length ? [{ name: t('segments.lassoed.group'), values }] : [];
}
