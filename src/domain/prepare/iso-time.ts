const PATTERN = /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2}(?::\d{2}(?:\.\d{1,3})?)?))?Z?$/;

/** Epoch milliseconds of a date, or a date and time, in ISO 8601 and UTC; `NaN` for anything else, 30 February included. */
export function isoTime(text: string): number {
  const [, day = '', clock = '00:00'] = PATTERN.exec(text.trim()) ?? [];
  const time = Date.parse(`${day}T${clock}Z`);
  return Number.isNaN(time) || !new Date(time).toISOString().startsWith(day) ? NaN : time;
}
