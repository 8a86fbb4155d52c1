import type { ChooseKResult } from '../../../../contract/catalogue';
import { i18n, t } from '../../../preferences/i18n-state.svelte';
import { listText } from '../list-text';

/** The number of clusters to take, and why, or that there are none. */
export function howManyText({ recommended, reason, stability }: ChooseKResult): string {
  if (recommended === null) return t(reason.code === 'one-heap' ? 'segments.howMany.oneHeap' : 'segments.howMany.none');
  const known = stability.jaccard.filter((likeness) => likeness !== null);
  const sure = known.length > 0 ? Math.min(...known) : null;
  const criteria = listText(reason.criteria.map((criterion) => t(`segments.criterion.${criterion}`)));
  return t(reason.code === 'majority' ? 'segments.howMany.majority' : 'segments.howMany.silhouette', {
    count: recommended,
    criteria,
    stability: i18n.number(sure, { decimals: 2 }),
  });
}
