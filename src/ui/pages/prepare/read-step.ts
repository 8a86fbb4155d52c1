import { DATE_PARTS, type AggregateFunction, type Step } from '../../../domain/prepare/step';
import type { MessageKey, MessageValues } from '../../../messages/format';
import type { Field } from './field';
import { STEP_FIELDS, type Op } from './step-fields';

/** What is wrong with a step that was read, and where in it. */
export interface StepProblem {
  /** The option, such as `method`; empty for the step itself. */
  readonly key: string;
  readonly message: MessageKey;
  readonly values?: MessageValues;
}

export type ReadStep =
  { readonly step: Step; readonly problem?: undefined } | { readonly problem: StepProblem; readonly step?: undefined };

export const AGGREGATES: readonly AggregateFunction[] = [
  'sum',
  'mean',
  'min',
  'max',
  'count',
  'distinct',
  'first',
  'last',
];

type Fields = Readonly<Record<string, unknown>>;

export const isRecord = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isText = (value: unknown): value is string => typeof value === 'string';
const isTexts = (value: unknown): boolean => Array.isArray(value) && value.every(isText);
const isNumber = (value: unknown): value is number => typeof value === 'number' && Number.isFinite(value);

function isAggregate(value: unknown): boolean {
  if (!isRecord(value) || Object.keys(value).some((key) => !['function', 'column', 'name'].includes(key))) return false;
  const { function: how, column, name } = value;
  const named = [column, name].every((text) => text === undefined || isText(text));
  return named && AGGREGATES.some((known) => known === how);
}

const isRenaming = (value: unknown): boolean =>
  isRecord(value) && isText(value['from']) && isText(value['to']) && Object.keys(value).length === 2;

/** Names what an option would have to be where a value does not fit; `null` where it does. */
function misfit(field: Field, value: unknown): Omit<StepProblem, 'key'> | null {
  const unless = (fits: boolean, message: MessageKey, values?: MessageValues) =>
    fits ? null : { message, ...(values && { values }) };
  switch (field.kind) {
    case 'choice': {
      const choices = field.choices.map((choice) => choice.value);
      return unless(isText(value) && choices.includes(value), 'prepare.wrong.choice', { choices: choices.join(', ') });
    }
    case 'columns':
    case 'texts':
      return unless(isTexts(value), 'prepare.wrong.texts');
    case 'column':
    case 'text':
    case 'expression':
      return unless(isText(value), 'prepare.wrong.text');
    case 'switch':
      return unless(typeof value === 'boolean', 'prepare.wrong.switch');
    case 'constant':
      return unless(isText(value) || isNumber(value) || typeof value === 'boolean', 'prepare.wrong.constant');
    case 'number': {
      const { least = -Infinity, most = Infinity, whole = false } = field;
      if (!isNumber(value) || (whole && !Number.isInteger(value))) {
        return { message: whole ? 'prepare.wrong.whole' : 'prepare.wrong.number' };
      }
      return unless(value >= least && value <= most, 'prepare.wrong.range', { least, most });
    }
    case 'parts':
      return unless(
        isTexts(value) && (value as string[]).every((part) => DATE_PARTS.some((known) => known === part)),
        'prepare.wrong.choice',
        {
          choices: DATE_PARTS.join(', '),
        },
      );
    case 'aggregates':
      return unless(Array.isArray(value) && value.every(isAggregate), 'prepare.wrong.aggregates');
    case 'renames':
      return unless(Array.isArray(value) && value.every(isRenaming), 'prepare.wrong.renames');
  }
}

/** Reads a step out of a file or an address: one that there is, with options that there are, of the right kind. */
export function readStep(value: unknown): ReadStep {
  if (!isRecord(value)) return { problem: { key: '', message: 'prepare.wrong.step' } };
  const { op } = value;
  if (!isText(op) || !Object.hasOwn(STEP_FIELDS, op)) {
    return {
      problem: { key: 'op', message: 'prepare.wrong.choice', values: { choices: Object.keys(STEP_FIELDS).join(', ') } },
    };
  }
  const fields = STEP_FIELDS[op as Op];
  const given = value as unknown as Step;
  for (const [key, option] of Object.entries(value)) {
    if (key === 'op') continue;
    if (key === 'disabled') {
      if (typeof option !== 'boolean') return { problem: { key, message: 'prepare.wrong.switch' } };
      continue;
    }
    const known = fields.filter((field) => field.key === key);
    const field = known.find(({ when }) => !when || when(given)) ?? known[0];
    if (!field) return { problem: { key, message: 'prepare.wrong.unknown' } };
    const wrong = misfit(field, option);
    if (wrong) return { problem: { key, ...wrong } };
  }
  const absent = fields.find(({ key, required }) => required && !Object.hasOwn(value, key));
  return absent ? { problem: { key: absent.key, message: 'prepare.wrong.absent' } } : { step: given };
}
