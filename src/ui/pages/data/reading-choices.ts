import type { Dialect, ImportOptions } from '../../../contract/tables';
import type { MessageKey } from '../../../messages/format';
import type { Option } from '../../components/options';
import { t } from '../../preferences/i18n-state.svelte';
import { DELIMITERS, delimiterText, ENCODINGS, encodingText, headerText, quoteText } from './dialect-text';
import type { ImportChoice } from './import-choices';

/** One way of reading the file that can be chosen instead of what was detected. */
export interface ReadingChoice {
  readonly id: string;
  readonly label: string;
  readonly info: string;
  readonly value: string;
  readonly options: readonly Option[];
  readonly choose: (value: string) => ImportChoice;
}

type ChoiceName = 'encoding' | 'delimiter' | 'header' | 'quote' | 'decimal' | 'dateFormat';
type Value<Name extends ChoiceName> = Exclude<ImportOptions[Name], undefined>;

const DETECTED = 'detected';

const HEADERS: readonly Value<'header'>[] = [true, false, 1, 2, 3, 4, 5];

const DATE_FORMATS = [
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
  return [
    choice('encoding', options.encoding, ENCODINGS, encodingText, detected && encodingText(detected.encoding)),
    choice('delimiter', options.delimiter, DELIMITERS, delimiterText, detected && delimiterText(detected.delimiter)),
    choice('header', options.header, HEADERS, headerText, detected && headerText(detected.header)),
    choice('quote', options.quote, ['"', "'", null], quoteText, detected && quoteText(detected.quote)),
    choice('decimal', options.decimal, ['.', ','], (mark) =>
      t(mark === ',' ? 'data.decimal.comma' : 'data.decimal.point'),
    ),
    choice('dateFormat', options.dateFormat, DATE_FORMATS, String, dates),
  ];
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
  return {
    id: name,
    label: t(labelKey),
    info: t(infoKey),
    value: chosen === undefined ? DETECTED : JSON.stringify(chosen),
    options: [
      { value: DETECTED, label: asDetected },
      ...values.map((value) => ({ value: JSON.stringify(value), label: text(value) })),
    ],
    choose: (value) => ({ [name]: value === DETECTED ? undefined : JSON.parse(value) }),
  };
}
