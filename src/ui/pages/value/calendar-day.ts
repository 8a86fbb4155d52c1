import { daysInMonth } from '../../../domain/table/calendar';

/** Whether the text is a day that exists, written as 2025-12-31. */
export function isCalendarDay(text: string): boolean {
  const [, year, month, day] = (/^(\d{4})-(\d\d)-(\d\d)$/.exec(text) ?? []).map(Number);
  return day !== undefined && day >= 1 && day <= daysInMonth(year!, month!);
}
