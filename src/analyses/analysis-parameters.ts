import { safeParse, type BaseIssue } from 'valibot';
import { ClienteleError } from '../contract/errors';
import type { Analysis } from './analysis';

/**
 * The parameters with defaults filled in.
 * @throws ClienteleError `unknown-parameter`, `missing-parameter`, `invalid-parameter`, each naming the parameter
 */
export function analysisParameters(analysis: Analysis, parameters: Record<string, unknown>): Record<string, unknown> {
  const given = Object.fromEntries(
    Object.entries(parameters).filter(([, value]) => value !== undefined && value !== null),
  );
  const parsed = safeParse(analysis.params, given);
  if (parsed.success) return parsed.output;
  throw parameterError(analysis.id, parsed.issues[0]);
}

function parameterError(analysis: string, issue: BaseIssue<unknown>): ClienteleError {
  const parameter = issue.path?.map((item) => String(item.key)).join('.') ?? '';
  const details = { analysis, parameter, expected: issue.expected ?? '', received: issue.received };
  if (issue.type === 'strict_object' && issue.expected === 'never') {
    return new ClienteleError('unknown-parameter', `${analysis} has no parameter "${parameter}".`, details);
  }
  if (issue.type === 'strict_object') {
    return new ClienteleError('missing-parameter', `${analysis} needs the parameter "${parameter}".`, details);
  }
  return new ClienteleError(
    'invalid-parameter',
    `The parameter "${parameter}" of ${analysis} does not fit: ${issue.message}`,
    details,
  );
}
