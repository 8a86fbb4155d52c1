import { ClienteleError } from '../../../contract/errors';
import { isMessageKey } from '../../../messages/format';
import { t } from '../../preferences/i18n-state.svelte';
import { phraseText } from './expression-text';
import { parameterPlace } from './recipe-request';

/** What keeps a step from being run, where more can be said than by the error's code; `null` where not. */
export function stepErrorText({ code, details }: ClienteleError): string | null {
  const column = typeof details['column'] === 'string' ? details['column'] : '';
  if (code === 'invalid-parameter') {
    const key = `prepare.stepError.${String(details['parameter'])}`;
    return isMessageKey(key) ? t(key, { column: column || 'none' }) : null;
  }
  if (code === 'no-usable-columns' && Array.isArray(details['types'])) {
    const [type = 'none'] = details['types'] as string[];
    return t('prepare.stepError.noColumns', { type: details['types'].length === 1 ? type : 'none' });
  }
  if (column === '') return null;
  if (code === 'no-usable-rows') return t('prepare.stepError.noValues', { column });
  return code === 'not-converged' ? t('prepare.stepError.range', { column }) : null;
}

/** An error of a step as its card shows it: without the step's place, and in the words of the language in use. */
export function stepError(error: ClienteleError): ClienteleError {
  const details = Object.fromEntries(Object.entries(error.details).filter(([name]) => name !== 'step'));
  const place = parameterPlace(details['parameter']);
  return new ClienteleError(
    error.code,
    error.message,
    {
      ...details,
      ...(place && { parameter: place.option }),
      ...(error.code === 'expression-invalid' && {
        expected: phraseText(String(details['expected'])),
        found: phraseText(String(details['found'])),
      }),
    },
    { cause: error },
  );
}
