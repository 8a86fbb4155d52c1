import { i18n, t } from '../../../preferences/i18n-state.svelte';
import type { PaintedSegment } from './rfm-paint';

/** What the segment of the most revenue brings. */
export function rfmAnswer(
  segments: readonly PaintedSegment[],
  labelOf: (segment: string) => string,
): string | undefined {
  const [best] = segments.toSorted((a, b) => (b.revenueShare ?? -1) - (a.revenueShare ?? -1));
  if (!best || best.count === 0) return undefined;
  return t('segments.rfm.answer', {
    segment: labelOf(best.segment),
    share: i18n.percent(best.share, 0),
    revenue: i18n.percent(best.revenueShare, 0),
  });
}
