import { ClienteleError } from '../../../contract/errors';
import { checkExpression } from '../../../domain/prepare/expression/compile';
import type { Columns } from '../../../domain/prepare/run-steps';
import type { ColumnType } from '../../../domain/table/column';
import { t } from '../../preferences/i18n-state.svelte';
import { phraseText } from './expression-text';

export type Checked =
  | { readonly type: ColumnType; readonly message?: undefined; readonly at?: undefined }
  | {
      /** What is wrong, in words. */
      readonly message: string;
      /** Characters before the place; the text's length where something is missing at its end. */
      readonly at: number;
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
    const message =
      error.code === 'column-not-found'
        ? t('prepare.expression.noColumn', { column: String(column) })
        : t('prepare.expression.wrong', {
            position: at + 1,
            expected: phraseText(String(expected)),
            found: phraseText(String(found)),
          });
    return { message, at: Math.min(at, text.length) };
  }
}

/** A column's name as it stands in an expression. */
export function columnReference(name: string): string {
  const plain = /^[\p{L}_][\p{L}\p{M}\p{N}_]*$/u.test(name) && !/^(and|or|not|true|false)$/i.test(name);
  return plain ? name : `[${name.replaceAll(/[\]］]/g, '$&$&')}]`;
}
