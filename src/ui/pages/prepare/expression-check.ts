import { ClienteleError } from '../../../contract/errors';
import { checkExpression } from '../../../domain/prepare/expression/compile';
import type { Columns } from '../../../domain/prepare/run-steps';
import type { ColumnType } from '../../../domain/table/column';
import { t } from '../../preferences/i18n-state.svelte';
import { phraseText } from './expression-text';
import { nearestName } from './nearest-name';

export type Checked =
  | { readonly type: ColumnType; readonly message?: undefined; readonly at?: undefined }
  | {
      /** What is wrong, in words. */
      readonly message: string;
      /** Characters before the place; the text's length where something is missing at its end. */
      readonly at: number;
      /** The column that was likely meant by one that is not there. */
      readonly meant?: string;
      readonly type?: undefined;
    };

/** Reads an expression against the columns that its step finds; `null` while there is none. */
export function checkedExpression(text: string, columns: Columns, condition: boolean): Checked | null {
  if (text.trim() === '') return null;
  try {
    const { type } = checkExpression(text, columns);
    if (!condition || type === 'boolean') return { type };
    return { message: t('prepare.expression.noCondition', { type }), at: 0 };
  } catch (error) {
    if (!(error instanceof ClienteleError)) throw error;
    const { position, expected, found, column } = error.details;
    const at = typeof position === 'number' ? position - 1 : 0;
    if (error.code === 'column-not-found') return { ...noColumn(String(column), columns), at };
    const message = t('prepare.expression.wrong', {
      position: at + 1,
      expected: phraseText(String(expected)),
      found: phraseText(String(found)),
    });
    return { message, at: Math.min(at, text.length) };
  }
}

function noColumn(column: string, columns: Columns): { message: string; meant?: string } {
  const names = columns.map(({ name }) => name);
  const meant = nearestName(column, names);
  if (meant === null) return { message: t('prepare.expression.noColumn', { column }) };
  return { message: t('prepare.expression.didYouMean', { column, meant }), meant };
}

/** The expression with another column in the place of the one that is written at a place. */
export function withColumnAt(text: string, at: number, column: string): string {
  const bracketed = /^[[［](?:[^\]］]|\]\]|］］)*[\]］]/u.exec(text.slice(at));
  const written = bracketed ?? /^[\p{L}_][\p{L}\p{M}\p{N}_]*/u.exec(text.slice(at));
  return text.slice(0, at) + columnReference(column) + text.slice(at + (written?.[0].length ?? 0));
}

/** A column's name as it stands in an expression. */
export function columnReference(name: string): string {
  const plain = /^[\p{L}_][\p{L}\p{M}\p{N}_]*$/u.test(name) && !/^(and|or|not|true|false)$/i.test(name);
  return plain ? name : `[${name.replaceAll(/[\]］]/g, '$&$&')}]`;
}
