import type { Distribution, HighRule } from '../../../domain/value/distribution';
import { featureLabel } from '../../app/feature-columns';
import { i18n, t } from '../../preferences/i18n-state.svelte';
import type { ScaleMethod, ValueModel } from './value-request';

const TWENTY_PERCENT = 0.2;

/** The page's one sentence: how concentrated value is, or who is above the mean where that cannot be said. */
export function answerText({ paretoShares, high, count, total, quantiles, noShares }: Distribution): string {
  const [least, most] = [quantiles[0]?.value, quantiles.at(-1)?.value];
  if (least !== undefined && least === most) return t('value.answer.equal', { count, value: i18n.amount(most) });
  if (noShares === 'score') {
    const at = (share: number): string => i18n.number(quantiles.find(({ p }) => p === share)?.value, { decimals: 3 });
    return t('value.answer.score', { median: at(0.5), most: at(0.9) });
  }
  if (noShares === 'cancels') return t('value.answer.none');
  if (total < 0) return t('value.answer.loss', { loss: i18n.amount(-total), count });
  const twenty = paretoShares.find(({ top }) => top === TWENTY_PERCENT);
  if (twenty && twenty.share > 1)
    return t('value.answer.losses', {
      top: i18n.percent(twenty.top, 0),
      gain: i18n.amount(twenty.share * total),
      total: i18n.amount(total),
    });
  if (twenty)
    return t('value.answer.pareto', { share: i18n.percent(twenty.share, 0), top: i18n.percent(twenty.top, 0) });
  return t('value.answer.high', { high: high.count, count });
}

/** The title of the histogram: how many are high-value, where customers differ. */
export function spreadTitle({ high, count, quantiles }: Pick<Distribution, 'high' | 'count' | 'quantiles'>): string {
  const [least, most] = [quantiles[0]?.value, quantiles.at(-1)?.value];
  return least !== undefined && least === most
    ? t('value.chart.histogram.equal', { count, value: i18n.amount(most) })
    : t('value.chart.histogram', { high: high.count, count, rule: ruleText(high.rule) });
}

export function ruleText(rule: HighRule): string {
  switch (rule.kind) {
    case 'mean':
      return t('value.rule.meanIs');
    case 'median':
      return t('value.rule.medianIs');
    case 'quantile':
      return t('value.rule.quantileIs', { share: i18n.percent(rule.p, 0) });
    case 'top':
      return t('value.rule.topIs', { share: i18n.percent(rule.share, 0) });
    case 'value':
      return t('value.rule.valueIs', { value: i18n.amount(rule.threshold) });
  }
}

/** What the value is counted in: the column or formula itself where parts are as they are, else a score of its scale. */
export function unitText(model: ValueModel, formula: string, scale: ScaleMethod, parts: number): string {
  if (model === 'column') return formula;
  if (model !== 'weighted') return t('value.value');
  return scale === 'none' && parts === 1 ? formula : t(`value.score.${scale}`);
}

/** The formula with the columns and weights in use, and how its parts are scaled. */
export function formulaText(
  model: ValueModel,
  columns: readonly (string | null)[],
  weights: readonly number[],
  scale: ScaleMethod = 'none',
): string {
  const named = columns.map((column) => (column === null ? '–' : featureLabel(column)));
  switch (model) {
    case 'weighted': {
      const formula = named
        .flatMap((column, part) =>
          columns[part] === null || weights[part] === 0
            ? []
            : [weights[part] === 1 ? column : `${i18n.number(weights[part], { decimals: 2 })} · ${column}`],
        )
        .join(' + ')
        .replaceAll('+ -', '− ');
      return scale === 'none' ? formula : t(`value.formula.${scale}`, { formula });
    }
    case 'product':
    case 'purchase':
      return named.join(' × ');
    case 'margin':
      return named.join(' − ');
    case 'column':
      return named.join('');
  }
}
