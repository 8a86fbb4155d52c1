/** Before that an estimate would jump about. */
const ESTIMATED_FROM = 0.03;

/** How long still, if it goes on at the same pace; `null` while that cannot be told. */
export function remainingMs(fraction: number | null, elapsedMs: number): number | null {
  if (fraction === null || fraction < ESTIMATED_FROM || fraction > 1) return null;
  return (elapsedMs * (1 - fraction)) / fraction;
}
