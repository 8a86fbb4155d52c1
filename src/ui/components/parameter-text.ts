import { isMessageKey } from '../../messages/format';
import { i18n, t } from '../preferences/i18n-state.svelte';
import { MISSING } from '../preferences/number-format';

/** A parameter of an analysis in words. */
export interface ParameterWords {
  readonly name: string;
  readonly text: string;
}

/**
 * The parameters that bear on a result, in words; parts of a parameter are told in brackets.
 *
 * @param tables names of the tables by id
 */
export function parametersInWords(
  parameters: Readonly<Record<string, unknown>>,
  tables: ReadonlyMap<string, string>,
): ParameterWords[] {
  return Object.entries(parameters)
    .filter(([name, value]) => name !== 'preview' && value !== undefined)
    .map(([name, value]) => ({ name: nameOf(name), text: textOf(name, value, tables) }));
}

/** What a parameter is called; one without a text, by its name taken apart. */
function nameOf(name: string): string {
  const key = `parameter.${name}`;
  return isMessageKey(key) ? t(key) : name.replaceAll(/(?<=[a-z0-9])[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
}

function textOf(name: string, value: unknown, tables: ReadonlyMap<string, string>): string {
  if (value === null || value === undefined) return MISSING;
  if (typeof value === 'boolean') return t(value ? 'common.yes' : 'common.no');
  if (typeof value === 'number') return i18n.number(value);
  if (Array.isArray(value)) return value.map((each) => textOf(name, each, tables)).join(t('parameters.and'));
  if (typeof value === 'object') return partsOf(name, value, tables);
  const key = [`parameter.${name}.${String(value)}`, `customers.feature.${String(value)}`].find(isMessageKey);
  return tables.get(String(value)) ?? (key ? t(key) : String(value));
}

/** Of a record: its kind or the analysis that it stands for, and what else it says. */
function partsOf(name: string, value: object, tables: ReadonlyMap<string, string>): string {
  const { kind, analysis, params, ...rest } = value as Readonly<Record<string, unknown>>;
  const parts = parametersInWords({ ...rest, ...(params as object) }, tables)
    .map((part) => t('parameters.part', { ...part }))
    .join(t('parameters.and'));
  if (kind === undefined && analysis === undefined) return parts;
  const head = kind === undefined ? textOf('analysis', analysis, tables) : textOf(name, kind, tables);
  return parts === '' ? head : t('parameters.with', { head, parts });
}
