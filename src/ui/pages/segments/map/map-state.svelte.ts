import { untrack } from 'svelte';
import type { Client } from '../../../../client/client';
import { Job } from '../../../app/job-state.svelte';
import { DrawnMap } from '../drawn-map-state.svelte';
import { rowSegments } from '../row-segments';
import type { Segmentation } from '../segmentation-state.svelte';
import { groupPoints, type PointGroup } from './map-groups';

interface RowSegments {
  readonly labels: string;
  /** By the places of the rows that are drawn. */
  readonly segments: ReadonlyMap<number, string>;
}

const NONE: ReadonlyMap<number, string> = new Map();

/** The map of the customers, and which segment each of its points is of. */
export class MapState extends DrawnMap {
  readonly labelling = new Job<RowSegments>();

  constructor(
    client: Client,
    private readonly segmentation: Segmentation,
  ) {
    super(client, () => segmentation.table);
  }

  /** The segment of each row that is drawn; empty until it is known. */
  readonly #segments = $derived.by((): ReadonlyMap<number, string> => {
    const { result } = this.labelling;
    return result && result.labels === this.segmentation.labels?.tableId ? result.segments : NONE;
  });

  readonly groups = $derived.by((): PointGroup[] =>
    this.points
      ? groupPoints(
          this.points,
          (row) => this.segmentOf(row),
          this.segmentation.segments.map(({ segment }) => segment),
        )
      : [],
  );

  segmentOf(row: number): string | null {
    return this.#segments.get(row) ?? null;
  }

  readonly #labelled = $derived.by(() => this.segmentation.labels?.tableId);

  /** To be called from an effect: reads which segment each customer on the map is of. */
  label(): void {
    const { points } = this;
    if (this.#labelled === undefined || !points) return;
    untrack(() => {
      const { labels, table } = this.segmentation;
      if (!labels) return;
      void this.labelling.start(async (options) => ({
        labels: labels.tableId,
        segments: await rowSegments(this.client, table, labels, points.index, options),
      }));
    });
  }
}
