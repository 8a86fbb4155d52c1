import type { LifetimeResult, PurchaseResult } from '../../../contract/catalogue';
import type { Finding } from '../../../domain/value/purchase/verdict';
import { isMessageKey } from '../../../messages/format';
import { i18n, t } from '../../preferences/i18n-state.svelte';

const WORDS_FROM = 1e9;

/** The one sentence of the future: what all customers will bring, and how sure that is. */
export function futureAnswer({ totals, months, verdict }: LifetimeResult): string {
  if (!totals || verdict.trust === 'unusable') return t('value.future.none');
  if (months === 0) return t('value.future.answer.now');
  const clv = headline(totals.clv);
  if (verdict.trust === 'poor') return t('value.future.answer.poor', { clv, months });
  if (totals.clvLow === null || totals.clvHigh === null) return t('value.future.answer', { clv, months });
  return t('value.future.answer.interval', {
    clv,
    months,
    low: headline(totals.clvLow),
    high: headline(totals.clvHigh),
  });
}

/** Money with three digits that count, huge sums in words. */
function headline(money: number): string {
  return Math.abs(money) >= WORDS_FROM ? i18n.amount(money) : i18n.number(money, { style: 'compact' });
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
  const text = t(key, inWords(details));
  return model === 'spend' && EITHER.has(code) ? t('value.trust.ofSpend', { finding: text }) : text;
}

/** Figures as sentences take them: whole times, a size and a direction in place of a sign, names without hyphens. */
function inWords(details: Finding['details']): Readonly<Record<string, number | string>> {
  const words: Record<string, number | string> = { ...details };
  const { off, finding, horizon, observed, calibrationEnd, from, to } = details;
  if (typeof off === 'number') {
    words['size'] = Math.abs(off);
    words['side'] = Math.round(100 * off) === 0 ? 'none' : off > 0 ? 'high' : 'low';
  }
  if (typeof finding === 'string') words['finding'] = finding.replaceAll('-', '_');
  if (typeof horizon === 'number') words['horizon'] = Math.round(horizon);
  if (typeof observed === 'number') words['observed'] = Math.round(observed);
  if (calibrationEnd !== undefined && from !== undefined && to !== undefined) {
    words['side'] = sideOf({ calibrationEnd, from, to });
  }
  return words;
}

/** Where a day that cannot part the purchases lies; all days are ISO 8601. */
function sideOf({ calibrationEnd, from, to }: Finding['details']): 'before' | 'after' | 'near' {
  return calibrationEnd! < from! ? 'before' : calibrationEnd! > to! ? 'after' : 'near';
}

/** What is wrong with the day that calibration was to end on; `undefined` where nothing is. */
export function calibrationEndError({ verdict }: Pick<PurchaseResult, 'verdict'>): string | undefined {
  const { details } = verdict.findings.find(({ code }) => code === 'calibration-outside') ?? {};
  if (!details) return undefined;
  const day = (name: 'from' | 'to'): string => i18n.date(String(details[name]));
  return t(`value.fit.day.${sideOf(details)}`, { from: day('from'), to: day('to') });
}

/** What is found of a fit, whichever model it is of. */
const EITHER: ReadonlySet<string> = new Set(['not-converged', 'at-boundary', 'penalizer-used', 'starts-disagree']);

/** Names of the parameters, which are letters of their papers. */
export const PARAMETER_SIGNS: Readonly<Record<string, string>> = { alpha: 'α', beta: 'β' };
