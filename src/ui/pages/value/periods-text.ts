import type { ClvResult } from '../../../contract/catalogue';
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
  return t('value.periods.simple.between', { low: i18n.amount(simple.low), high: i18n.amount(simple.high) });
}
