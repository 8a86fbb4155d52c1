import type { ChooseKResult, LabelsMade } from '../../../contract/catalogue';
import { isMessageKey } from '../../../messages/format';
import { featureLabel } from '../../app/feature-columns';
import { i18n, t } from '../../preferences/i18n-state.svelte';
import { listText } from './list-text';
import { shareText } from './share-text';
import { shownGroups } from './shown-groups';

/** A difference from the average, in standard deviations, that is worth a word. */
const NOTABLE_EFFECT = 0.5;
const MOST_WORDS = 2;
const MOST_NAMES = 3;

/** Smaller groups than this share of all are rather outliers than a group. */
const SMALL_SHARE = 0.01;

/** A group that brings so much is worth a word, however small it is. */
const LARGE_VALUE = 0.1;

/** The name of a segment of the published RFM map in the language in use; names of one's own stay. */
export function rfmName(segment: string): string {
  const key = `segments.rfm.${segment}`;
  return isMessageKey(key) ? t(key) : segment;
}

/**
 * How many groups there are, and what the richest for its size brings; but first that there are no clear ones, where that is
 * known, or that most are crumbs.
 *
 * @param howMany what speaks for a number of groups, where it was asked
 */
export function clustersAnswer(
  { clusters, clear = true }: Pick<LabelsMade, 'clusters'> & { readonly clear?: boolean },
  howMany: Pick<ChooseKResult, 'recommended'> | null = null,
): string {
  const count = clusters.length;
  if (!clear || howMany?.recommended === null) return t('segments.kmeans.answer.chance', { count });
  const tiny = clusters.filter(({ share }) => share < SMALL_SHARE).length;
  if (tiny > count / 2) return t('segments.kmeans.answer.crumbs', { count, tiny });
  const valued = clusters.filter(
    ({ share, valueShare }) => valueShare !== null && (share >= SMALL_SHARE || valueShare >= LARGE_VALUE),
  );
  const best = valued.toSorted((a, b) => b.valueShare! / b.share - a.valueShare! / a.share)[0];
  if (!best || count < 2) return t('segments.kmeans.answer.short', { count });
  return t('segments.kmeans.answer', {
    count,
    share: i18n.percent(best.share, best.share < SMALL_SHARE ? 2 : 0),
    value: shareText(best.valueShare),
  });
}

/** A list of names, of which only the first are told where there are many. */
export function someText(names: readonly string[]): string {
  const shown = names.slice(0, MOST_NAMES).join(t('segments.list'));
  return names.length > MOST_NAMES
    ? t('segments.list.more', { names: shown, count: names.length - MOST_NAMES })
    : shown;
}

/** Groups so small that they are rather outliers. */
export function tinyGroups({ clusters }: LabelsMade): number[] {
  return clusters.filter(({ share }) => share < SMALL_SHARE).map(({ label }) => label);
}

/** What sets a cluster apart, in words: its columns furthest from everyone's average. */
export function clusterName(made: Pick<LabelsMade, 'clusters' | 'noise' | 'columns'>, label: number): string {
  const effects = shownGroups(made).find((cluster) => cluster.label === label)?.effects ?? [];
  const words = made.columns
    .map((name, column) => ({ name, effect: effects[column] ?? 0 }))
    .filter(({ effect }) => Math.abs(effect) >= NOTABLE_EFFECT)
    .toSorted((a, b) => Math.abs(b.effect) - Math.abs(a.effect))
    .slice(0, MOST_WORDS)
    .map(({ name, effect }) => t(effect > 0 ? 'segments.high' : 'segments.low', { column: featureLabel(name) }));
  return words.length > 0 ? listText(words) : t('segments.average');
}

export function groupLabel(label: number): string {
  return t('segments.group', { number: label + 1 });
}

/** How clearly the groups are apart (Kaufman & Rousseeuw 1990, p. 88). @param clear whether there are gaps between them at all */
export function silhouetteText(silhouette: number, clear: boolean): string {
  if (!clear) return t('segments.silhouette.oneHeap');
  if (silhouette > 0.7) return t('segments.silhouette.strong');
  if (silhouette > 0.5) return t('segments.silhouette.reasonable');
  if (silhouette > 0.25) return t('segments.silhouette.weak');
  return t('segments.silhouette.none');
}
