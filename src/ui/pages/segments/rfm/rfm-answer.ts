import { t } from '../../../preferences/i18n-state.svelte';
import { shareText } from '../share-text';
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
    share: shareText(best.share),
    revenue: shareText(best.revenueShare),
  });
}
