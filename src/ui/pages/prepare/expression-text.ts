import type { MessageKey } from '../../../messages/format';
import { t } from '../../preferences/i18n-state.svelte';

/** What the reader of expressions says that it expected or found, and the texts that say it in the language in use. */
const PHRASES: readonly (readonly [RegExp, MessageKey])[] = [
  [/^a number$/, 'prepare.expression.number'],
  [/^text$/, 'prepare.expression.text'],
  [/^a date$/, 'prepare.expression.date'],
  [/^a date such as .*$/, 'prepare.expression.isoDate'],
  [/^a condition$/, 'prepare.expression.condition'],
  [/^the end$/, 'prepare.expression.end'],
  [/^an operator or the end$/, 'prepare.expression.operatorOrEnd'],
  [/^an operator after the number$/, 'prepare.expression.operatorAfter'],
  [/^an operator, “,” or “\)”$/, 'prepare.expression.close'],
  [/^a value, a column or a function$/, 'prepare.expression.operand'],
  [/^a value, a column or an operator$/, 'prepare.expression.token'],
  [/^the closing (?<mark>.+)$/, 'prepare.expression.closing'],
  [/^at most (?<most>\d+) levels of nesting$/, 'prepare.expression.levels'],
  [/^at most (?<most>\d+) characters$/, 'prepare.expression.characters'],
  [/^(?<count>\d+) characters$/, 'prepare.expression.tooLong'],
  [/^“and” or “or” between two comparisons$/, 'prepare.expression.chain'],
  [/^something that “(?<operator>.+)” can order$/, 'prepare.expression.order'],
  [/^one of the functions (?<names>.+)$/, 'prepare.expression.function'],
  [/^(?<name>\w+) with (?<least>\d+) or more arguments$/, 'prepare.expression.argumentsMore'],
  [/^(?<name>\w+) with (?<least>\d+) or (?<most>\d+) arguments$/, 'prepare.expression.argumentsOr'],
  [/^(?<name>\w+) with (?<count>\d+) arguments?$/, 'prepare.expression.arguments'],
];

/** A phrase of an error in an expression; what is quoted from the expression stays as it is. */
export function phraseText(phrase: string): string {
  for (const [pattern, key] of PHRASES) {
    const found = pattern.exec(phrase);
    if (found) return t(key, { ...found.groups });
  }
  return phrase;
}
