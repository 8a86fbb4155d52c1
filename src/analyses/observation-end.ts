import { ClienteleError } from '../contract/errors';
import { daysInMonth } from '../domain/table/calendar';

/**
 * The parameter `asOf`, or another that is a day: an ISO 8601 date or date and time, in UTC unless it says otherwise, as epoch milliseconds.
 * @throws ClienteleError `invalid-parameter`
 */
export function observationEnd(asOf: string, parameter = 'asOf'): number {
  const [, year, month, day, time, zone] = /^(\d{4})-(\d\d)-(\d\d)(T[\d:.]+)?(Z|[+-]\d\d:?\d\d)?$/.exec(asOf) ?? [];
  const exists = Number(day) >= 1 && Number(day) <= daysInMonth(Number(year), Number(month));
  const end = exists ? Date.parse(time && !zone ? `${asOf}Z` : asOf) : NaN;
  if (!Number.isNaN(end)) return end;
  throw new ClienteleError('invalid-parameter', `"${asOf}" is not a date: write it as 2025-12-31.`, {
    parameter,
    expected: 'an ISO 8601 date',
    received: asOf,
  });
}
