import type { ClvPeriod, ClvResult } from '../../../contract/catalogue';
import { intervalTexts } from '../../app/interval-text';
import { i18n, t } from '../../preferences/i18n-state.svelte';

/** The one sentence: what a customer has been worth, and when the cost of winning one comes back. */
export function periodsAnswer(result: ClvResult): string {
  const clv = i18n.amount(result.clv);
  const periods = result.periods.length;
  if (result.acquisition.mean === 0) return t('value.periods.answer', { clv, periods });
  return result.payback === null
    ? t('value.periods.answer.never', { clv, periods })
    : t('value.periods.answer.payback', { clv, periods, payback: result.payback });
}

/** The value to come as an interval, or why there is none. */
export function simpleInterval({ simple }: ClvResult): string {
  if (simple.clv === null) return t('value.periods.simple.endless');
  if (simple.low === null || simple.high === null) {
    return t('value.periods.simple.at', { rate: i18n.percent(simple.retentionRate) });
  }
  const interval = t('value.periods.simple.between', intervalTexts(simple.low, simple.high));
  return simple.retentionRate < 1 ? interval : `${t('value.periods.simple.perfect')} ${interval}`;
}

/** The title of the bars: which period brought most, or that none stands out. */
export function bestPeriods(periods: readonly Pick<ClvPeriod, 'period' | 'contribution'>[]): string {
  const most = Math.max(...periods.map(({ contribution }) => contribution));
  const best = periods.filter(({ contribution }) => contribution === most);
  const words = { period: best[0]?.period ?? '', value: i18n.amount(most), count: best.length };
  if (periods.length === 1) return t('value.periods.chart.bars.one', words);
  if (best.length === periods.length) return t('value.periods.chart.bars.equal', words);
  if (most <= 0) return t('value.periods.chart.bars.loss', words);
  return t(best.length === 1 ? 'value.periods.chart.bars' : 'value.periods.chart.bars.tied', words);
}
