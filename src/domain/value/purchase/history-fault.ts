/** Why a row is no purchase history: the reason that it is left out for. */
export type HistoryFault = 'missing-value' | 'impossible-history';

/**
 * A history is possible where frequency is a whole number from 0 on, 0 ≤ t_x ≤ T, and t_x is 0 where there was no repeat
 * purchase. Where only the frequency matters, the times are 0.
 */
export function historyFault(frequency: number, recency = 0, T = 0): HistoryFault | null {
  if (!Number.isFinite(frequency) || !Number.isFinite(recency) || !Number.isFinite(T)) return 'missing-value';
  const possible = Number.isInteger(frequency) && frequency >= 0 && recency >= 0 && T >= recency;
  return possible && (frequency > 0 || recency === 0) ? null : 'impossible-history';
}
