import { untrack } from 'svelte';
import type { Client } from '../../../client/client';
import type { Result } from '../../../contract/analyses';
import type { ChosenRows } from '../../../contract/catalogue';
import type { TableInfo } from '../../../contract/tables';
import { Job } from '../../app/job-state.svelte';
import { route } from '../../app/route-state.svelte';
import { insidePlaces } from '../../charts/lasso';
import { chosenRows } from './chosen-rows';
import { lasso, MAP_KINDS, type MapKind } from './lasso-state.svelte';
import { mapChoices, mapText, type MapChoices } from './map-choices';
import { defaultColumns, numberColumns } from './segment-columns';

/** The map of the customers as the address has it, and who is within the line that was drawn on it. */
export class DrawnMap {
  readonly pca = new Job<Result<'segments.pca'>>();
  readonly umap = new Job<Result<'segments.umap'>>();
  #asked = $state('');

  constructor(
    protected readonly client: Client,
    private readonly given: () => TableInfo,
  ) {}

  get kind(): MapKind {
    return MAP_KINDS.find((kind) => kind === route.params['map']) ?? 'pca';
  }

  set kind(kind: MapKind) {
    route.set({ map: kind === 'pca' ? null : kind, lasso: null }, { replace: true });
  }

  readonly options = $derived.by((): MapChoices => mapChoices(route.params['axes']));

  get columns(): readonly string[] {
    const present = numberColumns(this.given());
    return this.options.columns?.filter((name) => present.includes(name)) ?? defaultColumns(this.given());
  }

  /** Another map has other places: the line is none of it. */
  change(changes: Partial<MapChoices>): void {
    route.set({ axes: mapText({ ...this.options, ...changes }), lasso: null }, { replace: true });
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
    return this.given().rowCount - leftOut;
  }

  readonly #question = $derived.by(() => {
    const { columns, kind, options } = this;
    if (columns.length === 0) return '';
    const { nNeighbors, minDist, seed, scale } = options;
    const of = { table: this.given().tableId, columns, scale, seed };
    return JSON.stringify(kind === 'pca' ? of : { ...of, nNeighbors, minDist });
  });

  /** The points that the line is drawn among: none while the map is one of former choices, whose places are others. */
  readonly #around = $derived.by(() => {
    const { stale, error } = this.job;
    const settled = !stale && !error && this.#asked === this.#question;
    return settled && lasso.line.length > 0 ? this.points : null;
  });

  /** The rows of the points within the line. */
  readonly inside = $derived.by((): readonly number[] => {
    const points = this.#around;
    return points ? insidePlaces(lasso.line, points.x, points.y).map((place) => points.index[place]!) : [];
  });

  /** Who was drawn around; null where there is no line, or no map of the present choices yet. */
  readonly chosen = $derived.by((): ChosenRows | null => {
    const { inside } = this;
    const points = this.#around;
    if (!points) return null;
    const pca = this.kind === 'pca' ? this.pca.result : null;
    const scores = pca && { tableId: pca.tableId, components: pca.components.length };
    return chosenRows(lasso.line, scores, { chosen: inside, of: points.index });
  });

  /** To be called from an effect: draws the map of the present choices. */
  refresh(): void {
    if (this.#question !== '') untrack(() => this.retry());
  }

  retry(): void {
    const question = this.#question;
    this.#asked = question;
    if (this.kind === 'pca')
      void this.pca.start((options) => this.client.run('segments.pca', JSON.parse(question), options));
    else void this.umap.start((options) => this.client.run('segments.umap', JSON.parse(question), options));
  }
}
