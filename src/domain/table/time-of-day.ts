/** A time of day in milliseconds, and what it was written with. */
export interface TimeOfDay {
  readonly ms: number;
  /** Minutes east of UTC, or `null` where no zone was written. */
  readonly offset: number | null;
  readonly pattern: string;
}

const TIME =
  /^(T| |, ?)?(上午|下午)?\s?(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)?(?: ?([AaPp])\.?[Mm]\.?)?(?: ?(Z|z|UTC|GMT|[-+]\d{2}(?::?\d{2})?))?$/;

/** Reads `10:30`, ` 10:30:15.250`, `T10:30:00+08:00`, `, 2:05 PM` or ` 下午2:05`. `null` where it is no time. */
export function readTimeOfDay(text: string): TimeOfDay | null {
  const match = TIME.exec(text);
  if (!match) return null;
  const [, lead = ' ', chinese, hourText, minuteText, secondText, fraction, letter, zone] = match;
  const half = chinese === '下午' || /p/i.test(letter ?? '') ? 'pm' : (chinese ?? letter) ? 'am' : null;
  let hour = Number(hourText);
  const minute = Number(minuteText);
  const second = Number(secondText ?? 0);
  if (half !== null) {
    if (hour > 12 || (hour === 0 && !chinese)) return null;
    hour = (hour % 12) + (half === 'pm' ? 12 : 0);
  }
  if (hour > 23 || minute > 59 || second > 59) return null;
  const pattern = `${lead === 'T' ? 'T' : ' '}${half ? 'hh' : 'HH'}:mm${secondText ? ':ss' : ''}${fraction ? '.SSS' : ''}${half ? ' A' : ''}${zone ? 'Z' : ''}`;
  const ms = ((hour * 60 + minute) * 60 + second) * 1000 + Math.floor(Number(`0.${fraction ?? 0}`) * 1000 + 1e-6);
  return { ms, offset: zone === undefined ? null : zoneOffset(zone), pattern };
}

function zoneOffset(zone: string): number {
  if (!/^[-+]/.test(zone)) return 0;
  const minutes = Number(zone.slice(1, 3)) * 60 + Number(zone.slice(3).replace(':', '') || 0);
  return zone.startsWith('-') ? -minutes : minutes;
}
