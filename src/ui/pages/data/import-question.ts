import type { ImportPreview, Warning } from '../../../contract/tables';
import { parseDateFormat } from '../../../domain/table/date-format';
import { DateReader } from '../../../domain/table/date-reader';
import { NumberReader, type DecimalMark } from '../../../domain/table/number-reader';
import { i18n, t } from '../../preferences/i18n-state.svelte';
import { encodingName } from './encodings';
import type { ImportChoice } from './import-choices';
import { encodingChoice, likelyEncodings, wordsIn, type LikelyEncoding } from './likely-encodings';
import { dayAndMonthSwapped } from './reading-fix';
import { isOpenQuestion } from './warning-text';

/** Something that the file does not say, put so that it can be answered by looking. */
export interface ImportQuestion {
  readonly code: string;
  readonly text: string;
  /** What is assumed until it is answered comes first. */
  readonly answers: readonly { readonly label: string; readonly choice: ImportChoice }[];
}

/** The one question to ask before an import: none where nothing is open, and none where too much is. */
export function importQuestion(
  preview: ImportPreview,
  sample: Uint8Array | null,
  chosen: ImportChoice = {},
): ImportQuestion | null {
  const open = preview.warnings.filter(isOpenQuestion);
  const [first] = open;
  if (!first || open.some(({ code }) => code !== first.code)) return null;
  switch (first.code) {
    case 'date-ambiguous':
      return dateQuestion(preview, open, chosen);
    case 'decimal-ambiguous':
      return decimalQuestion(preview, first);
    case 'header-assumed':
      return headerQuestion(preview);
    default:
      return sample && encodingQuestion(preview, sample);
  }
}

function dateQuestion(preview: ImportPreview, open: readonly Warning[], chosen: ImportChoice): ImportQuestion {
  const formats = open.map(({ column = '', details }) => [column, String(details?.['format'] ?? '')] as const);
  const swapped = formats.map(([column, format]) => [column, dayAndMonthSwapped(format)] as const);
  const [column, format] = formats[0]!;
  const example = cells(preview, column).find((cell) => {
    const days = [format, swapped[0]![1]].map((name) => dateIn(cell, name));
    return days[0] !== days[1] && !days.some(Number.isNaN);
  });
  const answer = (pairs: typeof formats): ImportQuestion['answers'][number] => ({
    label: t(
      pairs[0]![1].indexOf('D') < pairs[0]![1].indexOf('M') ? 'data.question.dayFirst' : 'data.question.monthFirst',
      {
        date: example === undefined ? pairs[0]![1] : i18n.date(dateIn(example, pairs[0]![1])),
      },
    ),
    choice: { dateFormats: { ...chosen.dateFormats, ...Object.fromEntries(pairs) } },
  });
  return {
    code: 'date-ambiguous',
    text: t('data.question.date', { column, text: example?.trim() ?? format }),
    answers: [answer(formats), answer(swapped)],
  };
}

function decimalQuestion(preview: ImportPreview, { column = '', details }: Warning): ImportQuestion {
  const assumed: DecimalMark = details?.['decimal'] === ',' ? ',' : '.';
  const other: DecimalMark = assumed === ',' ? '.' : ',';
  const example = cells(preview, column).find((cell) => {
    const values = [assumed, other].map((decimal) => new NumberReader(decimal).read(cell));
    return values[0] !== values[1] && !values.some(Number.isNaN);
  });
  const mark = example?.includes(',') ? 'comma' : 'point';
  const answer = (decimal: DecimalMark): ImportQuestion['answers'][number] => ({
    label: t((mark === 'comma') === (decimal === ',') ? 'data.question.decimals' : 'data.question.thousands', {
      value: example === undefined ? '' : String(new NumberReader(decimal).read(example)),
      mark,
    }),
    choice: { decimal },
  });
  return {
    code: 'decimal-ambiguous',
    text: t('data.question.decimal', { column, text: example?.trim() ?? '' }),
    answers: [answer(assumed), answer(other)],
  };
}

function headerQuestion({ columns }: ImportPreview): ImportQuestion {
  const row = columns.slice(0, 5).map(({ originalName }) => `“${originalName}”`);
  return {
    code: 'header-assumed',
    text: t('data.question.header', { row: row.join(t('data.role.separator')) }),
    answers: [
      { label: t('data.question.names'), choice: { header: true } },
      { label: t('data.question.data'), choice: { header: false } },
    ],
  };
}

function encodingQuestion({ detected }: ImportPreview, sample: Uint8Array): ImportQuestion | null {
  const [other] = likelyEncodings(sample, detected.encoding);
  if (!other) return null;
  const answer = (likely: LikelyEncoding): ImportQuestion['answers'][number] => ({
    label: t('data.question.reads', { encoding: encodingName(likely.encoding), words: likely.words }),
    choice: encodingChoice(likely),
  });
  const assumed = { encoding: detected.encoding, words: wordsIn(sample, detected.encoding), lossy: false };
  return {
    code: 'encoding-guessed',
    text: t('data.question.encoding'),
    answers: [answer(assumed), answer(other)],
  };
}

function cells({ columns, rows }: ImportPreview, column: string): string[] {
  const index = columns.findIndex(({ name }) => name === column);
  return rows.map((row) => row[index] ?? '');
}

function dateIn(text: string, name: string): number {
  const format = parseDateFormat(name);
  return format ? new DateReader(format).read(text) : NaN;
}
