import type { RouteParams } from '../../app/address';
import { route } from '../../app/route-state.svelte';

/** What becomes of a parameter of the address that the views of the area share, or one of them has. */
interface ParamOf {
  /** Another view finds it again. */
  readonly kept?: true;
  /** It is of one table: another has none. */
  readonly table?: true;
  /** It is of one segmentation: another has none. */
  readonly labels?: true;
}

const PARAMS: Readonly<Record<string, ParamOf>> = {
  table: { kept: true },
  labels: { kept: true, table: true },
  groups: { kept: true, table: true },
  segment: { kept: true, table: true, labels: true },
  flow: { table: true, labels: true },
  lasso: { kept: true, table: true },
  axes: { kept: true, table: true },
  from: { kept: true, table: true },
  to: { kept: true, table: true },
  value: { kept: true },
  method: { kept: true },
  map: { kept: true },
  cuts: { kept: true },
};

/** Changes that take what is of one table, or of one segmentation, from the address. */
function without(of: 'table' | 'labels'): Record<string, null> {
  const names = Object.keys(PARAMS).filter((name) => PARAMS[name]?.[of]);
  return Object.fromEntries(names.map((name) => [name, null]));
}

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

  /** What of the address goes along to another view. */
  get kept(): RouteParams {
    return Object.fromEntries(Object.entries(route.params).filter(([name]) => PARAMS[name]?.kept));
  }

  /** Turns to another table. */
  turn(tableId: string): void {
    route.set({ ...without('table'), table: tableId });
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
    route.set({ labels, groups: null, ...(turned && without('labels')) }, { replace: true, area: 'segments' });
  }
}

export const selection = new SegmentSelection();
