import type { ValueCompareResult } from '../../../contract/catalogue';
import { i18n, t } from '../../preferences/i18n-state.svelte';

type Compared = Pick<ValueCompareResult, 'spearman' | 'sample' | 'top'>;

/** On which sides all customers are worth the same, so that there are no ranks to compare; `null` where there are. */
export function equalSides({
  spearman,
  sample,
}: Pick<Compared, 'spearman' | 'sample'>): ReadonlySet<'left' | 'right'> | null {
  if (Number.isFinite(spearman)) return null;
  const first = (ranks: readonly number[]): boolean => ranks.every((rank) => rank === 1);
  return new Set((['left', 'right'] as const).filter((side) => first(sample[side])));
}

/** The one sentence: whether both values name the same customers, or that one of them cannot tell customers apart. */
export function compareAnswer(compared: Compared, names: { readonly left: string; readonly right: string }): string {
  const equal = equalSides(compared);
  if (equal?.size === 2) return t('value.compare.equal.both', names);
  if (equal) return t('value.compare.equal.one', { model: equal.has('left') ? names.left : names.right });
  const { top } = compared;
  const share = i18n.percent(top.both / top.count, 0);
  return t('value.compare.answer', { share, top: i18n.percent(top.share, 0), ...names });
}
