import type { Step } from '../../../domain/prepare/step';
import type { ColumnType } from '../../../domain/table/column';
import type { MessageKey } from '../../../messages/format';

export interface Choice {
  readonly value: string;
  readonly label: MessageKey;
  readonly hint?: MessageKey;
}

interface FieldBase {
  /** The option of the step. */
  readonly key: string;
  readonly label: MessageKey;
  /** What the term means. */
  readonly info?: MessageKey;
  readonly required?: boolean;
  /** Whether the option counts, given the others. */
  readonly when?: (step: Step) => boolean;
}

/** One option of a step: how it is asked for, and which values it may have. */
export type Field = FieldBase &
  (
    | { readonly kind: 'choice'; readonly choices: readonly Choice[]; readonly otherwise?: string }
    | {
        readonly kind: 'columns';
        /** Types of columns to choose from; all where there is none. */
        readonly types?: (step: Step) => readonly ColumnType[];
        /** What is done where none are named. */
        readonly all?: MessageKey;
      }
    | { readonly kind: 'column'; readonly types?: readonly ColumnType[] }
    | {
        readonly kind: 'number';
        readonly least?: number;
        readonly most?: number;
        readonly whole?: boolean;
        /** Entered in per cent. */
        readonly percent?: boolean;
        readonly otherwise?: number;
      }
    | { readonly kind: 'switch'; readonly otherwise: boolean }
    | { readonly kind: 'text'; readonly otherwise?: string }
    | { readonly kind: 'constant' }
    | { readonly kind: 'expression'; readonly condition: boolean }
    | { readonly kind: 'texts' }
    | { readonly kind: 'parts' }
    | { readonly kind: 'aggregates' }
    | { readonly kind: 'renames' }
  );

/** What a step has under an option. */
export function optionOf(step: Step, key: string): unknown {
  return (step as unknown as Readonly<Record<string, unknown>>)[key];
}

/** The field that counts for an option of a step, if any does. */
const fieldFor = (fields: readonly Field[], step: Step, key: string): Field | undefined =>
  fields.find((field) => field.key === key && (!field.when || field.when(step)));

/**
 * The step with another value under an option; `undefined` takes it away. Options that mean something else than before, or
 * nothing, go too: a share is no limit.
 *
 * @param fields of steps of this kind
 */
export function withOption(step: Step, fields: readonly Field[], key: string, value: unknown): Step {
  const entries = Object.entries({ ...step, [key]: value }).filter(([, held]) => held !== undefined);
  const next = Object.fromEntries(entries) as unknown as Step;
  const means = (name: string): boolean => fieldFor(fields, next, name) === fieldFor(fields, step, name);
  const isOption = (name: string): boolean => fields.some((field) => field.key === name);
  return Object.fromEntries(
    entries.filter(([name]) => name === key || !isOption(name) || means(name)),
  ) as unknown as Step;
}
