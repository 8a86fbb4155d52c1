import { i18n } from '../../preferences/i18n-state.svelte';

/** A share in whole percent, but as all or nothing only where it is: 99.7 % keeps its digit, never rounded up. */
export function shareText(share: number | null): string {
  if (share === null) return i18n.percent(share);
  if (share >= 0.995 && share < 1) return i18n.percent(Math.floor(share * 1000 + 1e-9) / 1000, 1);
  return i18n.percent(share, share > 0 && share < 0.005 ? 2 : 0);
}
