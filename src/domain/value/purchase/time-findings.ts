import type { PurchaseData } from './purchase-data';
import type { Finding } from './verdict';

/** Silence of all that is doubtful, or wrong, as a share of the time from the first purchase to the last. */
const LONG_SILENCE = 0.25;
const LONGER_SILENCE = 1;
/** And in mean times from one purchase of a customer to the next. */
const SILENT_PURCHASES = 3;
/** Longest ages that a forecast may look ahead before it is hardly one. */
const FAR_AHEAD = 3;

/**
 * Whether observation goes on long after anybody's last purchase: as a rule the end of observation is wrong then, and all
 * customers look as if they had left.
 */
export function silenceFindings({
  ages,
  recencies,
  agePair,
  recencyPair,
  counts,
  longestAge,
}: PurchaseData): Finding[] {
  let silence = Infinity;
  let [time, purchases] = [0, 0];
  for (let i = 0; i < counts.length; i++) {
    const recency = recencies.time[recencyPair[i]!]!;
    silence = Math.min(silence, ages.time[agePair[i]!]! - recency);
    time += counts[i]! * recency;
    purchases += counts[i]! * ages.frequency[agePair[i]!]!;
  }
  const span = longestAge - silence;
  if (silence <= LONG_SILENCE * span && silence * purchases <= SILENT_PURCHASES * time) return [];
  const trust = silence > LONGER_SILENCE * span ? 'poor' : 'fair';
  return [{ model: 'purchase', code: 'observed-long-after', trust, details: { silence, span } }];
}

/** Whether the forecast looks further ahead than customers were observed; and whether it looks ahead at all. */
export function horizonFindings(horizon: number, { longestAge }: PurchaseData, unit: 'day' | 'week'): Finding[] {
  if (horizon === 0) return [{ model: 'purchase', code: 'horizon-zero', trust: 'good', details: {} }];
  if (horizon <= longestAge) return [];
  const trust = horizon > FAR_AHEAD * longestAge ? 'poor' : 'fair';
  return [
    { model: 'purchase', code: 'horizon-beyond-history', trust, details: { horizon, observed: longestAge, unit } },
  ];
}
