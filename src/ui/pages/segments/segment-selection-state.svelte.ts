import { route } from '../../app/route-state.svelte';

/** What is chosen on every view of the area: it stands in the address. */
class SegmentSelection {
  /** The table that carries the segments which were made or opened last. */
  get labels(): string | undefined {
    return route.params['labels'];
  }

  /** The segment that stands out, as the labels have it. */
  get segment(): string | undefined {
    return route.params['segment'];
  }

  /** Chooses a segment, or none where it was chosen already. */
  toggle(segment: string): void {
    route.set({ segment: segment === this.segment ? null : segment, flow: null }, { replace: true });
  }

  /** Nothing stands out any more. */
  clear(): void {
    route.set({ segment: null, flow: null }, { replace: true });
  }

  /** Turns to a segmentation because its view is looked at: groups that are tried stay tried. */
  show(labels: string): void {
    if (labels === this.labels) return;
    const turned = this.labels !== undefined;
    route.set({ labels, ...(turned && { segment: null, flow: null }) }, { replace: true, area: 'segments' });
  }

  /** Turns to another segmentation; a segment of the former one is no longer chosen, nor what was tried beside it. */
  open(labels: string): void {
    if (labels === this.labels && route.params['groups'] === undefined) return;
    const turned = this.labels !== undefined && labels !== this.labels;
    route.set({ labels, groups: null, ...(turned && { segment: null }) }, { replace: true, area: 'segments' });
  }
}

export const selection = new SegmentSelection();
