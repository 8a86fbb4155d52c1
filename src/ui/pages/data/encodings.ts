import type { MessageKey } from '../../../messages/format';
import { t } from '../../preferences/i18n-state.svelte';

interface Encoding {
  readonly standard: string;
  /** The last part of a message key; none for Unicode, which has all scripts. */
  readonly script?: Script;
}

type Script =
  | 'arabic'
  | 'baltic'
  | 'celtic'
  | 'centralEuropean'
  | 'cyrillic'
  | 'greek'
  | 'hebrew'
  | 'japanese'
  | 'korean'
  | 'nordic'
  | 'romanian'
  | 'simplifiedChinese'
  | 'southEuropean'
  | 'thai'
  | 'traditionalChinese'
  | 'turkish'
  | 'ukrainian'
  | 'vietnamese'
  | 'western';

/** What can be read, by the name that `TextDecoder` gives it (WHATWG Encoding Standard), the commonest first. */
const ENCODINGS_BY_NAME: Readonly<Record<string, Encoding>> = {
  'utf-8': { standard: 'UTF-8' },
  'utf-16le': { standard: 'UTF-16 LE' },
  'utf-16be': { standard: 'UTF-16 BE' },
  gb18030: { standard: 'GB18030', script: 'simplifiedChinese' },
  gbk: { standard: 'GBK', script: 'simplifiedChinese' },
  big5: { standard: 'Big5', script: 'traditionalChinese' },
  shift_jis: { standard: 'Shift JIS', script: 'japanese' },
  'euc-jp': { standard: 'EUC-JP', script: 'japanese' },
  'iso-2022-jp': { standard: 'ISO-2022-JP', script: 'japanese' },
  'euc-kr': { standard: 'EUC-KR', script: 'korean' },
  'windows-1252': { standard: 'Windows-1252', script: 'western' },
  'windows-1250': { standard: 'Windows-1250', script: 'centralEuropean' },
  'windows-1251': { standard: 'Windows-1251', script: 'cyrillic' },
  'windows-1253': { standard: 'Windows-1253', script: 'greek' },
  'windows-1254': { standard: 'Windows-1254', script: 'turkish' },
  'windows-1255': { standard: 'Windows-1255', script: 'hebrew' },
  'windows-1256': { standard: 'Windows-1256', script: 'arabic' },
  'windows-1257': { standard: 'Windows-1257', script: 'baltic' },
  'windows-1258': { standard: 'Windows-1258', script: 'vietnamese' },
  'windows-874': { standard: 'Windows-874', script: 'thai' },
  'iso-8859-2': { standard: 'ISO-8859-2', script: 'centralEuropean' },
  'iso-8859-3': { standard: 'ISO-8859-3', script: 'southEuropean' },
  'iso-8859-4': { standard: 'ISO-8859-4', script: 'baltic' },
  'iso-8859-5': { standard: 'ISO-8859-5', script: 'cyrillic' },
  'iso-8859-6': { standard: 'ISO-8859-6', script: 'arabic' },
  'iso-8859-7': { standard: 'ISO-8859-7', script: 'greek' },
  'iso-8859-8': { standard: 'ISO-8859-8', script: 'hebrew' },
  'iso-8859-10': { standard: 'ISO-8859-10', script: 'nordic' },
  'iso-8859-13': { standard: 'ISO-8859-13', script: 'baltic' },
  'iso-8859-14': { standard: 'ISO-8859-14', script: 'celtic' },
  'iso-8859-15': { standard: 'ISO-8859-15', script: 'western' },
  'iso-8859-16': { standard: 'ISO-8859-16', script: 'romanian' },
  'koi8-r': { standard: 'KOI8-R', script: 'cyrillic' },
  'koi8-u': { standard: 'KOI8-U', script: 'ukrainian' },
  'x-mac-cyrillic': { standard: 'Mac Cyrillic', script: 'cyrillic' },
  macintosh: { standard: 'Mac Roman', script: 'western' },
};

export const ENCODINGS: readonly string[] = Object.keys(ENCODINGS_BY_NAME);

/** `GB18030 (Simplified Chinese)`. */
export function encodingText(encoding: string): string {
  const script = Object.hasOwn(ENCODINGS_BY_NAME, encoding) ? ENCODINGS_BY_NAME[encoding]?.script : undefined;
  if (!script) return encodingName(encoding);
  const key: MessageKey = `data.script.${script}`;
  return t('data.encoding', { standard: encodingName(encoding), script: t(key) });
}

/** `GB18030`. */
export function encodingName(encoding: string): string {
  const known = Object.hasOwn(ENCODINGS_BY_NAME, encoding) ? ENCODINGS_BY_NAME[encoding] : undefined;
  return known?.standard ?? encoding.toUpperCase();
}
