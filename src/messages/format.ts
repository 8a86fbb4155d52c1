import { IntlMessageFormat } from 'intl-messageformat';
import { en } from './en';
import type { customerWorth } from './en/customer-worth';
import type { dataParts } from './en/data-parts';
import type { dataReview } from './en/data-review';
import type { joins } from './en/joins';
import type { parameters } from './en/parameters';
import type { predict } from './en/predict';
import type { prepare } from './en/prepare';
import type { prepareRecipe } from './en/prepare-recipe';
import type { prepareSteps } from './en/prepare-steps';
import type { segments } from './en/segments';
import type { segmentsAct } from './en/segments-act';
import type { segmentsClusters } from './en/segments-clusters';
import type { segmentsMap } from './en/segments-map';
import type { segmentsRfm } from './en/segments-rfm';
import type { stale } from './en/stale';
import type { valueCompare } from './en/value-compare';
import type { valueModels } from './en/value-models';
import type { valuePage } from './en/value-page';
import type { valuePeriods } from './en/value-periods';
import type { valueTrust } from './en/value-trust';
import { LOCALES, type Locale } from './locales';
import { zhCN } from './zh-CN';

/** Texts of the first screen, and those that come with a page. */
export type MessageKey =
  | keyof typeof en
  | keyof typeof customerWorth
  | keyof typeof dataParts
  | keyof typeof dataReview
  | keyof typeof joins
  | keyof typeof parameters
  | keyof typeof predict
  | keyof typeof prepare
  | keyof typeof prepareRecipe
  | keyof typeof prepareSteps
  | keyof typeof segments
  | keyof typeof segmentsAct
  | keyof typeof segmentsClusters
  | keyof typeof segmentsMap
  | keyof typeof segmentsRfm
  | keyof typeof stale
  | keyof typeof valueCompare
  | keyof typeof valuePage
  | keyof typeof valueModels
  | keyof typeof valuePeriods
  | keyof typeof valueTrust;

export type MessageValues = Readonly<Record<string, string | number | boolean | Date>>;

type Texts = Readonly<Partial<Record<MessageKey, string>>>;

const texts: Record<Locale, Texts> = { en, 'zh-CN': zhCN };
const compiled = new Map<string, IntlMessageFormat>();

/** Adds the texts of a page that is fetched when it is first opened. */
export function addMessages(more: Readonly<Record<Locale, Texts>>): void {
  for (const locale of LOCALES) texts[locale] = { ...texts[locale], ...more[locale] };
}

/** A text of the interface in a language, its ICU placeholders filled. Dates are read as UTC. */
export function formatMessage(locale: Locale, key: MessageKey, values?: MessageValues): string {
  const text = texts[locale][key] ?? key;
  if (!text.includes('{')) return text;
  const id = `${locale} ${key}`;
  let message = compiled.get(id);
  if (!message) {
    message = new IntlMessageFormat(
      text,
      locale,
      { date: { medium: { dateStyle: 'medium', timeZone: 'UTC' } } },
      { ignoreTag: true },
    );
    compiled.set(id, message);
  }
  return String(message.format(values));
}

/** Whether there is a text under a key that is made at run time. */
export function isMessageKey(key: string): key is MessageKey {
  return Object.hasOwn(texts.en, key);
}
