import type { SegmentDescription } from '../../../../contract/catalogue';
import { t } from '../../../preferences/i18n-state.svelte';
import type { Segmentation } from '../segmentation-state.svelte';
import { strategyCards } from './strategy-cards-state.svelte';
import { estimateCard, totalEstimate, usualCard, type CardEstimate, type StrategyCard } from './strategy-card';

export interface PlannedSegment {
  readonly described: SegmentDescription;
  readonly title: string;
  readonly color: number;
  readonly card: StrategyCard;
  readonly estimate: CardEstimate;
  /** Whether anything differs from what is usual. */
  readonly changed: boolean;
}

/** What is to be done with every segment, and what that would bring. */
export class Plan {
  constructor(private readonly segmentation: Segmentation) {}

  get labels(): string {
    return this.segmentation.labels?.tableId ?? '';
  }

  readonly segments = $derived.by((): PlannedSegment[] => {
    const changes = strategyCards.of(this.labels);
    return this.segmentation.segments.map((described) => {
      const usual = usualCard(described, {
        goal: (code) => t(`segments.goal.${code}`),
        offer: (code) => t(`segments.offer.${code}`),
      });
      const card = { ...usual, ...changes[described.segment] };
      return {
        described,
        title: this.segmentation.title(described.segment),
        color: this.segmentation.color(described.segment),
        card,
        estimate: estimateCard(described.size, card),
        changed: described.segment in changes,
      };
    });
  });

  readonly included = $derived.by(() => this.segments.filter(({ card }) => card.included));
  readonly total = $derived.by(() => totalEstimate(this.included.map(({ estimate }) => estimate)));
  readonly best = $derived.by(() => this.included.toSorted((a, b) => b.estimate.profit - a.estimate.profit)[0]);
}
