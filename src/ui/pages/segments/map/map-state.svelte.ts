import { untrack } from 'svelte';
import type { Client } from '../../../../client/client';
import type { Result } from '../../../../contract/analyses';
import type { SegmentScale } from '../../../../contract/catalogue';
import { Job } from '../../../app/job-state.svelte';
import { route } from '../../../app/route-state.svelte';
import { insidePlaces } from '../../../charts/lasso';
import { lasso, MAP_KINDS, type MapKind } from '../lasso-state.svelte';
import { rowSegments } from '../row-segments';
import { defaultColumns, numberColumns } from '../segment-columns';
import type { Segmentation } from '../segmentation-state.svelte';
import { groupPoints, type PointGroup } from './map-groups';

export interface MapChoices {
  readonly scale: SegmentScale;
  readonly nNeighbors: number;
  readonly minDist: number;
  readonly seed: number;
}

const DEFAULTS: MapChoices = { scale: 'zscore', nNeighbors: 15, minDist: 0.1, seed: 42 };

interface RowSegments {
  readonly labels: string;
  /** By the places of the rows that are drawn. */
  readonly segments: ReadonlyMap<number, string>;
}

const NONE: ReadonlyMap<number, string> = new Map();

/** The two maps of the customers, and which segment each of their points is of. */
export class MapState {
  readonly pca = new Job<Result<'segments.pca'>>();
  readonly umap = new Job<Result<'segments.umap'>>();
  readonly labelling = new Job<RowSegments>();
  options = $state.raw<MapChoices>(DEFAULTS);
  #columns = $state.raw<readonly string[] | null>(null);

  constructor(
    private readonly client: Client,
    private readonly segmentation: Segmentation,
  ) {}

  get kind(): MapKind {
    return MAP_KINDS.find((kind) => kind === route.params['map']) ?? 'pca';
  }

  set kind(kind: MapKind) {
    route.set({ map: kind === 'pca' ? null : kind, lasso: null }, { replace: true });
  }

  get columns(): readonly string[] {
    const present = numberColumns(this.segmentation.table);
    return this.#columns?.filter((name) => present.includes(name)) ?? defaultColumns(this.segmentation.table);
  }

  set columns(columns: readonly string[]) {
    this.#columns = columns;
    lasso.clear();
  }

  change(changes: Partial<MapChoices>): void {
    this.options = { ...this.options, ...changes };
    lasso.clear();
  }

  get job(): Job<unknown> {
    return this.kind === 'pca' ? this.pca : this.umap;
  }

  readonly points = $derived.by(() => {
    if (this.kind === 'pca') return this.pca.result?.scores ?? null;
    return this.umap.result?.points ?? null;
  });

  /** The customers that the points stand for: those without a blank in the columns. */
  get of(): number {
    if (this.kind === 'umap') return this.umap.result?.of ?? 0;
    const leftOut = this.pca.result?.leftOut.reduce((sum, { rows }) => sum + rows, 0) ?? 0;
    return this.segmentation.table.rowCount - leftOut;
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

  /** The rows of the points within the line. */
  readonly inside = $derived.by(() => {
    const { points } = this;
    if (!points || lasso.line.length === 0) return [];
    return insidePlaces(lasso.line, points.x, points.y).map((place) => points.index[place]!);
  });

  segmentOf(row: number): string | null {
    return this.#segments.get(row) ?? null;
  }

  readonly #question = $derived.by(() => {
    const { columns, kind, options, segmentation } = this;
    if (columns.length === 0) return '';
    const { nNeighbors, minDist, seed, scale } = options;
    const of = { table: segmentation.table.tableId, columns, scale, seed };
    return JSON.stringify(kind === 'pca' ? of : { ...of, nNeighbors, minDist });
  });

  /** To be called from an effect: draws the map of the present choices. */
  refresh(): void {
    if (this.#question !== '') untrack(() => this.retry());
  }

  retry(): void {
    const question = this.#question;
    if (this.kind === 'pca')
      void this.pca.start((options) => this.client.run('segments.pca', JSON.parse(question), options));
    else void this.umap.start((options) => this.client.run('segments.umap', JSON.parse(question), options));
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

  /** To be called from an effect: tells the other views who is within the line. */
  hold(): void {
    const { inside } = this;
    untrack(() => lasso.hold(this.segmentation.table.tableId, inside));
  }
}
