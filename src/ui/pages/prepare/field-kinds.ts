import type { Step } from '../../../domain/prepare/step';
import type { ColumnType } from '../../../domain/table/column';
import type { MessageKey } from '../../../messages/format';
import { optionOf, type Choice, type Field } from './field';

type Kind<K extends Field['kind']> = Extract<Field, { readonly kind: K }>;
type Rest<K extends Field['kind']> = Partial<Omit<Kind<K>, 'kind' | 'key'>>;

/** What an option is called in the messages: the rest of their keys. */
type Called = { [M in MessageKey]: M extends `prepare.option.${infer Name}` ? Name : never }[MessageKey];
type Explained = { [N in Called]: N extends `${infer Name}.info` ? Name : never }[Called];

/** Label of an option. */
export const named = <N extends Called>(name: N) => ({ label: `prepare.option.${name}` }) as const;

/** Label and explanation of an option. */
export const explained = <N extends Explained & Called>(name: N) =>
  ({ label: `prepare.option.${name}`, info: `prepare.option.${name}.info` }) as const;

/** Whether the step has one of these methods. */
export const method =
  (...methods: string[]) =>
  (step: Step): boolean =>
    methods.includes(String(optionOf(step, 'method')));

/** A choice between values that are called `<prefix>.<value>`; those with a `*` before them are explained. */
export function choice(key: string, name: Called, prefix: string, values: string, rest: Rest<'choice'> = {}): Field {
  const choices = values.split(' ').map((entry): Choice => {
    const value = entry.replace('*', '');
    const label = `prepare.${prefix}.${value}` as MessageKey;
    return { value, label, ...(entry !== value && { hint: `${label}.hint` as MessageKey }) };
  });
  return { kind: 'choice', key, ...named(name), choices, ...rest };
}

/** Columns of certain types; `all` says which are meant where none are named. */
export function columns(
  all: MessageKey,
  types?: readonly ColumnType[] | ((step: Step) => readonly ColumnType[]),
): Field {
  const chosen = typeof types === 'function' ? types : types && (() => types);
  return { kind: 'columns', key: 'columns', ...named('columns'), all, ...(chosen && { types: chosen }) };
}

/** Any number, called and explained by its key. */
export function real<N extends Explained & Called>(key: N, rest: Rest<'number'> = {}): Field {
  return { kind: 'number', key, ...explained(key), ...rest };
}

/** A whole number within bounds. */
export function whole<N extends Explained & Called>(
  key: N,
  [least, most, otherwise]: readonly [least: number, most: number, otherwise: number],
  when?: Field['when'],
): Field {
  return real(key, { least, most, whole: true, otherwise, ...(when && { when }) });
}

/** A share, entered in per cent. */
export function share(key: string, name: Called, info: MessageKey, otherwise: number, when?: Field['when']): Field {
  const bounds = { least: 0, most: 1, percent: true } as const;
  return { kind: 'number', key, ...named(name), info, ...bounds, otherwise, ...(when && { when }) };
}

/** A number without an explanation. */
export function limit(key: 'lower' | 'upper', when: Field['when'] & object): Field {
  return { kind: 'number', key, ...named(key), when };
}

/** Yes or no, called and explained by its key. */
export function toggle<N extends Explained & Called>(key: N, otherwise: boolean, when?: Field['when']): Field {
  return { kind: 'switch', key, ...explained(key), otherwise, ...(when && { when }) };
}

/** What makes a draw come out the same again. */
export function seed(when: Field['when'] & object): Field {
  const about = { label: 'common.seed', info: 'prepare.option.seed.info' } as const;
  return { kind: 'number', key: 'seed', ...about, least: 0, most: 2_147_483_647, whole: true, otherwise: 42, when };
}
