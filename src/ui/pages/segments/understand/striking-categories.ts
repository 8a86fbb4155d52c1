import type { CategoriesResult, SegmentCategories } from '../../../../contract/catalogue';
import { featureLabel } from '../../../app/feature-columns';
import { i18n, t } from '../../../preferences/i18n-state.svelte';

/** Beyond so many standard deviations a share is not by chance, were there a few hundred cells to look at. */
const STRIKING = 4;
/** And so many times the share among all: large tables make trifles certain. */
const NOTABLE = 1.2;
const MOST = 3;

export interface StrikingCategory {
  readonly column: string;
  readonly category: string;
  /** Of the segment, and of all. */
  readonly share: number;
  readonly overall: number;
}

/** Shares of the categories in each segment; null where a segment has no values. */
export function categoryShares({ count }: Pick<SegmentCategories, 'count'>): (number | null)[][] {
  return count.map((row) => {
    const total = sum(row);
    return row.map((cell) => (total > 0 ? cell / total : null));
  });
}

/** What a segment has far more of than the others, most certain first; at most one category a column. */
export function strikingCategories(
  { segments, columns }: Pick<CategoriesResult, 'segments' | 'columns'>,
  segment: string,
): StrikingCategory[] {
  const place = segments.indexOf(segment);
  if (place < 0) return [];
  return columns
    .flatMap((each) => {
      const residuals = each.residual[place] ?? [];
      const best = residuals.indexOf(Math.max(...residuals));
      const category = each.categories[best];
      if (category === undefined || residuals[best]! < STRIKING) return [];
      const share = categoryShares(each)[place]?.[best] ?? 0;
      const overall = sum(each.count.map((row) => row[best]!)) / sum(each.count.flat());
      return share >= NOTABLE * overall
        ? [{ column: each.column, category, share, overall, certain: residuals[best]! }]
        : [];
    })
    .sort((a, b) => b.certain - a.certain)
    .slice(0, MOST)
    .map(({ column, category, share, overall }) => ({ column, category, share, overall }));
}

/** `Contract: Two year 78% (24% of all)`. */
export function strikingText({ column, category, share, overall }: StrikingCategory): string {
  return t('segments.categories.striking', {
    column: featureLabel(column),
    category,
    share: i18n.percent(share, 0),
    overall: i18n.percent(overall, 0),
  });
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
