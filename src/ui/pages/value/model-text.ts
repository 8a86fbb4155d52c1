import type { LifetimeResult, PurchaseResult } from '../../../contract/catalogue';
import type { Finding } from '../../../domain/value/purchase/verdict';
import { isMessageKey } from '../../../messages/format';
import { i18n, t } from '../../preferences/i18n-state.svelte';

/** The one sentence of the future: what all customers will bring, and how sure that is. */
export function futureAnswer({ totals, months, verdict }: LifetimeResult): string {
  if (!totals || verdict.trust === 'unusable') return t('value.future.none');
  if (months === 0) return t('value.future.answer.now');
  const clv = i18n.number(totals.clv, { style: 'compact' });
  if (verdict.trust === 'poor') return t('value.future.answer.poor', { clv, months });
  if (totals.clvLow === null || totals.clvHigh === null) return t('value.future.answer', { clv, months });
  return t('value.future.answer.interval', {
    clv,
    months,
    low: i18n.number(totals.clvLow, { style: 'compact' }),
    high: i18n.number(totals.clvHigh, { style: 'compact' }),
  });
}

/** The one sentence of trust: the verdict, and how well the forecast of the holdout came true. */
export function trustAnswer({ verdict, calibration }: PurchaseResult): string {
  const sentence = t(`value.trust.${verdict.trust}`);
  if (!calibration || calibration.actual === 0) return sentence;
  const ratio = calibration.expected / calibration.actual;
  return `${sentence} ${t('value.trust.holdout', { ratio: i18n.percent(ratio, 0) })}`;
}

/** A finding in words, its figures filled in; of the spend model it is said that it is of that. */
export function findingText({ code, details, model }: Finding & { readonly model?: 'purchase' | 'spend' }): string {
  const key = `purchase.finding.${code}`;
  if (!isMessageKey(key)) return code;
  const text = t(key, details);
  return model === 'spend' && EITHER.has(code) ? t('value.trust.ofSpend', { finding: text }) : text;
}

/** What is found of a fit, whichever model it is of. */
const EITHER: ReadonlySet<string> = new Set(['not-converged', 'at-boundary', 'penalizer-used', 'starts-disagree']);

/** Names of the parameters, which are letters of their papers. */
export const PARAMETER_SIGNS: Readonly<Record<string, string>> = { alpha: 'α', beta: 'β' };
