/** An estimate in steps as coarse as it is: seconds up to ten, five of them up to a minute, half minutes beyond. */
export function coarseMs(ms: number): number {
  const step = ms < 10_000 ? 1000 : ms < 60_000 ? 5000 : 30_000;
  return Math.max(1000, Math.round(ms / step) * step);
}
