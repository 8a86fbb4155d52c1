import type { ValueCompareResult } from '../../../contract/catalogue';
import { i18n, t } from '../../preferences/i18n-state.svelte';

type Compared = Pick<ValueCompareResult, 'equal' | 'top'>;

/** The one sentence: whether both values name the same customers, or that one of them cannot tell customers apart. */
export function compareAnswer(
  { equal, top }: Compared,
  names: { readonly left: string; readonly right: string },
): string {
  if (equal.left && equal.right) return t('value.compare.equal.both', names);
  if (equal.left || equal.right) return t('value.compare.equal.one', { model: equal.left ? names.left : names.right });
  const share = i18n.percent(top.both / top.count, 0);
  return t('value.compare.answer', { share, top: i18n.percent(top.share, 0), ...names });
}

/** Whether fifths differ by more than the rest of a division: ties keep customers together. */
export function unevenFifths(fifths: readonly (readonly number[])[]): boolean {
  const sum = (counts: readonly number[]): number => counts.reduce((total, count) => total + count, 0);
  const rows = fifths.map(sum);
  const columns = fifths.map((_, place) => sum(fifths.map((row) => row[place]!)));
  return [rows, columns].some((sizes) => Math.max(...sizes) - Math.min(...sizes) > 1);
}
