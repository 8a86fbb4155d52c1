import type { PcaResult, UmapResult } from '../../../../contract/catalogue';
import { featureLabel } from '../../../app/feature-columns';
import { i18n, t } from '../../../preferences/i18n-state.svelte';
import { listText } from '../list-text';

/** Columns that name an axis. */
const MOST_NAMED = 2;
/** A column whose correlation with an axis is weaker does not name it. */
const NAMING = 0.5;

/** The columns that go with an axis, strongest first, in words; the strongest one where none is strong. */
export function axisWords({ columns, loadings }: Pick<PcaResult, 'columns' | 'loadings'>, axis: number): string {
  const named = columns
    .map((name, column) => ({ name, loading: loadings[axis]?.[column] ?? 0 }))
    .sort((a, b) => Math.abs(b.loading) - Math.abs(a.loading));
  const strong = named.filter(({ loading }) => Math.abs(loading) >= NAMING).slice(0, MOST_NAMED);
  return listText(
    (strong.length > 0 ? strong : named.slice(0, 1)).map(({ name, loading }) =>
      t(loading >= 0 ? 'segments.pca.more' : 'segments.pca.less', { column: featureLabel(name) }),
    ),
  );
}

export function pcaAnswer(pca: PcaResult): string {
  const shown = (pca.explainedVarianceRatio[0] ?? 0) + (pca.explainedVarianceRatio[1] ?? 0);
  return t('segments.pca.answer', { share: i18n.percent(shown, 0), first: axisWords(pca, 0) });
}

export function umapAnswer({ points, of, columns }: UmapResult): string {
  return t('segments.umap.answer', { shown: points.rows, of, columns: columns.length });
}

/**
 * Who becomes a segment by saving what was drawn around, where not all customers are drawn; empty where they are.
 *
 * @param everyone whether those that are not drawn are judged too: they have a place on the map
 */
export function savedText(everyone: boolean, drawn: number, of: number): string {
  if (drawn >= of || drawn === 0) return '';
  return everyone ? t('segments.lasso.saves.all', { of }) : t('segments.lasso.saves.drawn', { drawn, of });
}
