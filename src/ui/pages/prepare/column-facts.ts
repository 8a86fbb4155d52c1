import type { TableProfile } from '../../../domain/quality/profile-table';
import { i18n, t } from '../../preferences/i18n-state.svelte';
import { shareText } from './words';

export type Profile = TableProfile['columns'][number];

/** Bars that a small picture has room for. */
const MOST_BARS = 24;

/** How the values of a column are spread, as bars in their order, and in words. */
export interface Spark {
  readonly counts: readonly number[];
  readonly words: string;
}

/** Neighbours put together until the bars fit. */
function merged(counts: readonly number[]): number[] {
  const size = Math.ceil(counts.length / MOST_BARS);
  return Array.from({ length: Math.ceil(counts.length / size) }, (_, bar) =>
    counts.slice(bar * size, (bar + 1) * size).reduce((sum, count) => sum + count, 0),
  );
}

export function sparkOf(profile: Profile): Spark {
  if (profile.count === 0) return { counts: [], words: t('prepare.spark.none') };
  switch (profile.type) {
    case 'number':
      return {
        counts: merged(profile.histogram.counts),
        words: t('prepare.spark.number', {
          min: i18n.number(profile.min),
          max: i18n.number(profile.max),
          q1: i18n.number(profile.q1),
          q3: i18n.number(profile.q3),
        }),
      };
    case 'date':
      return {
        counts: merged(profile.histogram.counts),
        words: t('prepare.spark.date', { min: i18n.date(profile.min), max: i18n.date(profile.max) }),
      };
    case 'text':
      return {
        counts: profile.topValues.map(({ count }) => count),
        words: t('prepare.spark.text', {
          value: profile.topValues[0]!.value,
          share: shareText(profile.topValues[0]!.count / profile.count),
        }),
      };
    case 'boolean':
      return {
        counts: [profile.trueCount, profile.falseCount],
        words: t('prepare.spark.boolean', { share: shareText(profile.trueCount / profile.count) }),
      };
  }
}

export const outliersOf = (profile: Profile): number | null => (profile.type === 'number' ? profile.outliers : null);

const TOP_SHOWN = 2;

/** Which values there are, in one line: from the least to the greatest, or the commonest; and what else is worth a line. */
export function valuesText(profile: Profile): { readonly line: string; readonly note: string | null } {
  if (profile.count === 0) return { line: t('prepare.spark.none'), note: null };
  switch (profile.type) {
    case 'number':
      return {
        line: t('prepare.values.range', { min: i18n.number(profile.min), max: i18n.number(profile.max) }),
        note: t('prepare.values.median', { median: i18n.number(profile.median) }),
      };
    case 'date':
      return {
        line: t('prepare.values.range', { min: i18n.date(profile.min), max: i18n.date(profile.max) }),
        note: null,
      };
    default: {
      const texts = topValues(profile)
        .slice(0, TOP_SHOWN)
        .map(({ label, share }) => t('prepare.topValue', { value: label, share: shareText(share) }));
      return { line: texts[0]!, note: texts[1] ?? null };
    }
  }
}

export function topValues(profile: Profile): { label: string; count: number; share: number }[] {
  const share = (count: number): number => count / profile.count;
  const listed = (label: string, count: number) => ({ label, count, share: share(count) });
  if (profile.count === 0) return [];
  switch (profile.type) {
    case 'text':
      return profile.topValues.map(({ value, count }) => listed(value, count));
    case 'boolean':
      return [listed(t('common.yes'), profile.trueCount), listed(t('common.no'), profile.falseCount)].sort(
        (a, b) => b.count - a.count,
      );
    case 'number':
    case 'date':
      return [];
  }
}
