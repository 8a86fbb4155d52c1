import type { Dialect, ImportOptions } from '../../../contract/tables';
import type { MessageKey } from '../../../messages/format';
import type { Option } from '../../components/options';
import { t } from '../../preferences/i18n-state.svelte';
import { commentText, DELIMITERS, delimiterText, escapeText, headerText, quoteText } from './dialect-text';
import { ENCODINGS, encodingText } from './encodings';
import type { ImportChoice } from './import-choices';

/** One way of reading the file that can be chosen instead of what was detected. */
export interface ReadingChoice {
  readonly id: ChoiceName;
  readonly label: string;
  readonly info: string;
  readonly value: string;
  readonly options: readonly Option[];
  /** Hardly ever needed. */
  readonly rare: boolean;
  readonly choose: (value: string) => ImportChoice;
}

type ChoiceName = keyof Pick<
  ImportOptions,
  | 'sheet'
  | 'encoding'
  | 'delimiter'
  | 'header'
  | 'headerRows'
  | 'quote'
  | 'escape'
  | 'comment'
  | 'decimal'
  | 'dateFormat'
>;
type Value<Name extends ChoiceName> = Exclude<ImportOptions[Name], undefined>;

const DETECTED = 'detected';

const RARE: readonly ChoiceName[] = ['headerRows', 'quote', 'escape', 'comment'];
/** What can be said of files that are not text. */
const OF_WORKBOOKS: readonly ChoiceName[] = ['sheet', 'header', 'headerRows', 'decimal', 'dateFormat'];

const HEADERS: readonly Value<'header'>[] = [true, false, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11];

export const DATE_FORMATS = [
  'YYYY-MM-DD',
  'DD/MM/YYYY',
  'MM/DD/YYYY',
  'YYYYMMDD',
  'DD MMM YYYY',
  'MMM DD, YYYY',
  'DD/MM/YY',
  'MM/DD/YY',
] as const;

/** The choices, with the value in force and what was detected where nothing was chosen. */
export function readingChoices(options: ImportOptions, detected: Dialect | undefined): ReadingChoice[] {
  const dates = [...new Set(Object.values(detected?.dateFormats ?? {}))].join(', ');
  const as = <Part>(part: Part | undefined, text: (part: Part) => string): string | undefined =>
    part === undefined ? undefined : text(part);
  const choices = [
    choice('sheet', options.sheet, detected?.sheets ?? [], String, detected?.sheet),
    choice('encoding', options.encoding, ENCODINGS, encodingText, as(detected?.encoding, encodingText)),
    choice('delimiter', options.delimiter, DELIMITERS, delimiterText, as(detected?.delimiter, delimiterText)),
    choice('header', options.header, HEADERS, headerText, as(detected?.header, headerText)),
    choice('decimal', options.decimal, ['.', ','], decimalText),
    choice('dateFormat', options.dateFormat, DATE_FORMATS, String, dates),
    choice('headerRows', options.headerRows, [1, 2, 3, 4], String, as(detected?.headerRows, String)),
    choice('quote', options.quote, ['"', "'", null], quoteText, as(detected?.quote, quoteText)),
    choice('escape', options.escape, [null, '\\'], escapeText, as(detected?.escape, escapeText)),
    choice(
      'comment',
      options.comment,
      [null, '#', '//', '--', '%', '!'],
      commentText,
      as(detected?.comment, commentText),
    ),
  ];
  return choices.filter(({ id }) => applies(id, detected));
}

function applies(id: ChoiceName, detected: Dialect | undefined): boolean {
  if (detected?.format === 'parquet') return false;
  if (detected?.format === 'xlsx') return OF_WORKBOOKS.includes(id);
  return id !== 'sheet';
}

function decimalText(mark: '.' | ','): string {
  return t(mark === ',' ? 'data.decimal.comma' : 'data.decimal.point');
}

function choice<Name extends ChoiceName>(
  name: Name,
  chosen: ImportOptions[Name],
  values: readonly Value<Name>[],
  text: (value: Value<Name>) => string,
  detected?: string,
): ReadingChoice {
  const asDetected = chosen === undefined && detected ? t('data.detectedAs', { what: detected }) : t('data.detected');
  const labelKey: MessageKey = `data.reading.${name}`;
  const infoKey: MessageKey = `data.reading.${name}.info`;
  const known = chosen === undefined || values.includes(chosen as Value<Name>);
  return {
    id: name,
    label: t(labelKey),
    info: t(infoKey),
    value: chosen === undefined ? DETECTED : JSON.stringify(chosen),
    options: [
      { value: DETECTED, label: asDetected },
      ...[...values, ...(known ? [] : [chosen as Value<Name>])].map((value) => ({
        value: JSON.stringify(value),
        label: text(value),
      })),
    ],
    rare: RARE.includes(name),
    choose: (value) => ({ [name]: value === DETECTED ? undefined : JSON.parse(value) }),
  };
}
