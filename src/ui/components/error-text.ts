import { ClienteleError, type ErrorCode } from '../../contract/errors';
import { isMessageKey, type MessageKey } from '../../messages/format';
import { t } from '../preferences/i18n-state.svelte';

/** Details that the messages can name; those that an error does not carry read as `none`. */
const NAMED_DETAILS = [
  'analysis',
  'asOf',
  'backend',
  'clusters',
  'column',
  'encoding',
  'expected',
  'finding',
  'format',
  'found',
  'free',
  'from',
  'groups',
  'headings',
  'key',
  'line',
  'most',
  'needed',
  'offset',
  'parameter',
  'periods',
  'position',
  'ratio',
  'row',
  'rows',
  'sheet',
  'sheets',
  'step',
  'table',
];

export interface ErrorText {
  /** What happened, and where. */
  readonly message: string;
  /** What to do about it. */
  readonly next: string | null;
  /** For a report: code, details and stack. */
  readonly technical: string;
}

/** An error in the words of the language in use. */
export function errorText(error: unknown): ErrorText {
  const known =
    error instanceof ClienteleError
      ? error
      : new ClienteleError('internal', error instanceof Error ? error.message : String(error));
  const key: MessageKey = `error.${known.code satisfies ErrorCode}`;
  const nextKey = `${key}.next`;
  const values = {
    ...Object.fromEntries(NAMED_DETAILS.map((name) => [name, 'none'])),
    ...Object.fromEntries(
      Object.entries(known.details).map(([name, value]) => [
        name,
        // A choice within a text takes no hyphen.
        typeof value === 'object' ? value.join(', ') : name === 'finding' ? String(value).replaceAll('-', '_') : value,
      ]),
    ),
  };
  return {
    message: t(key, values),
    next: isMessageKey(nextKey) ? t(nextKey, values) : null,
    technical: technicalText(known, error),
  };
}

/** Whether this is only the news that someone pressed Cancel. */
export function isCancelled(error: unknown): boolean {
  return error instanceof ClienteleError && error.code === 'cancelled';
}

function technicalText(known: ClienteleError, original: unknown): string {
  const stack = (original instanceof Error ? original.stack : undefined) ?? '';
  const details = Object.keys(known.details).length > 0 ? JSON.stringify(known.details) : '';
  return [`${known.code}: ${known.message}`, details, stack].filter(Boolean).join('\n');
}
