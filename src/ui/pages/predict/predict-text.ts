import type { TrainResult } from '../../../contract/catalogue';
import { featureLabel } from '../../app/feature-columns';
import { i18n, t } from '../../preferences/i18n-state.svelte';
import { sharedDecimals } from '../../preferences/number-format';
import type { LiveTraining } from './live-curve';
import { verdictOf } from './train-figures';

/** The page's one sentence: how good the model is on rows it has not seen, beside the mean alone. */
export function answerText(result: Pick<TrainResult, 'metrics' | 'baseline' | 'target'>): string {
  const { overall } = result.metrics;
  const mean = result.baseline.overall.mae;
  const decimals = errorDecimals(result);
  const values = {
    target: featureLabel(result.target),
    share: i18n.percent(overall.r2, overall.r2 > 0.985 ? 1 : 0),
    error: i18n.number(overall.mae, { decimals }),
    mean: i18n.number(mean, { decimals }),
  };
  const verdict = verdictOf(result);
  if (verdict === 'worse') return t('predict.answer.worse', values);
  return t(verdict === 'good' || verdict === 'leak' ? 'predict.answer' : 'predict.answer.weak', values);
}

/** Decimals of every error in the units of the target: as many as the mean error of the model needs. */
export function errorDecimals({ metrics }: Pick<TrainResult, 'metrics'>): number {
  return sharedDecimals([metrics.overall.mae]);
}

/** R² with a third digit where two would round a near miss to 1. */
export function r2Text(r2: number): string {
  return i18n.number(r2, { decimals: r2 > 0.985 ? 3 : 2 });
}

const INTERCEPT = '(intercept)';
const SPECIAL_LEVELS = { '(other)': 'predict.term.other', '(missing)': 'predict.term.missing' } as const;

/** A term of a linear model in words; `contract = Two year` is the column and its level. */
export function termText(term: string, features: readonly string[]): string {
  if (term === INTERCEPT) return t('predict.term.intercept');
  if (features.includes(term)) return featureLabel(term);
  const owner = features.filter((name) => term.startsWith(`${name} = `)).toSorted((a, b) => b.length - a.length)[0];
  if (owner === undefined) return term;
  const level = term.slice(owner.length + 3);
  const shown = Object.hasOwn(SPECIAL_LEVELS, level) ? t(SPECIAL_LEVELS[level as keyof typeof SPECIAL_LEVELS]) : level;
  return t('predict.term.level', { column: featureLabel(owner), level: shown });
}

/** A text without its middle, so that beginning and end stay in sight. */
export function elided(text: string, most: number): string {
  if (text.length <= most) return text;
  const head = Math.ceil((most - 1) / 2);
  return `${text.slice(0, head).trimEnd()}…${text.slice(text.length - (most - 1 - head)).trimStart()}`;
}

/** Which fit training is at; the last one is the model that is kept. */
export function fitText({ fit }: Pick<LiveTraining, 'fit'>): string {
  if (!fit) return t('predict.training.reading');
  return t(fit.at === fit.of ? 'predict.training.final' : 'predict.training.fit', { at: fit.at, of: fit.of });
}
