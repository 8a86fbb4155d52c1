import { IntlMessageFormat } from 'intl-messageformat';
import { en, type MessageKey } from './en';
import type { Locale } from './locales';
import { zhCN } from './zh-CN';

export type { MessageKey } from './en';

export type MessageValues = Readonly<Record<string, string | number | boolean | Date>>;

const texts: Readonly<Record<Locale, Readonly<Record<MessageKey, string>>>> = { en, 'zh-CN': zhCN };
const compiled = new Map<string, IntlMessageFormat>();

/** A text of the interface in a language, its ICU placeholders filled. Dates are read as UTC. */
export function formatMessage(locale: Locale, key: MessageKey, values?: MessageValues): string {
  const text = texts[locale][key];
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
  return Object.hasOwn(en, key);
}
