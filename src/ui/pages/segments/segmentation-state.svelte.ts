import { untrack } from 'svelte';
import type { Client } from '../../../client/client';
import type { Result } from '../../../contract/analyses';
import type { KmeansParams, SegmentDescription, SegmentLabels } from '../../../contract/catalogue';
import type { TableInfo } from '../../../contract/tables';
import { Job } from '../../app/job-state.svelte';
import { route } from '../../app/route-state.svelte';
import type { Workspace } from '../../app/workspace-state.svelte';
import { mostGroups } from './clusters/bearable-groups';
import { clusterRequests, defaultChoices } from './clusters/cluster-choices';
import { defaultColumns, numberColumns } from './segment-columns';
import { segmentColors } from './segment-colors';
import { segmentLabel } from './segment-label';
import { selection } from './segment-selection-state.svelte';
import { labelColumn, segmentationsOf, usualSegmentation } from './segmentations';
import { hasRfm } from './segments-table';

/** The segmentation that a view looks at, what its segments are like, and how they are shown. */
export class Segmentation {
  /** Makes one where there is none yet. */
  readonly making = new Job<string>();
  readonly describing = new Job<Result<'segments.describe'>>();

  constructor(
    private readonly client: Client,
    private readonly workspace: Workspace,
    private readonly given: () => TableInfo,
  ) {}

  /** All there are. */
  get tables(): readonly TableInfo[] {
    return this.workspace.tables;
  }

  /** The customers. */
  get table(): TableInfo {
    return this.given();
  }

  readonly choices = $derived.by(() => segmentationsOf(this.given(), this.workspace.tables));

  /** The table that carries the segments: the one in the address, else the newest. */
  readonly labels = $derived.by(() => {
    const { choices } = this;
    return choices.find(({ tableId }) => tableId === selection.labels) ?? usualSegmentation(this.given(), choices);
  });

  get column(): string | undefined {
    return this.labels && labelColumn(this.labels);
  }

  /** The labels as the engine is asked to count by them; none where there are none. */
  get by(): SegmentLabels[] {
    const { labels, column } = this;
    return labels && column !== undefined ? [{ table: labels.tableId, column }] : [];
  }

  /** The column that says what a customer is worth, where one was chosen. */
  get value(): string | undefined {
    return numberColumns(this.given()).find((name) => name === route.params['value']);
  }

  set value(value: string | undefined) {
    route.set({ value: value ?? null }, { replace: true });
  }

  /** What its segments are like, from the largest to the smallest; null until it is known. */
  readonly described = $derived.by(() => {
    const { result } = this.describing;
    if (!result || !this.labels) return null;
    const asked = JSON.stringify(result.provenance.inputs.map(({ tableId }) => tableId));
    return asked.includes(this.labels.tableId) ? result : null;
  });

  get segments(): readonly SegmentDescription[] {
    return this.described?.segments ?? [];
  }

  /** The segment that stands out, if it is one of these. */
  readonly chosen = $derived.by(() => this.segments.find(({ segment }) => segment === selection.segment));

  readonly #colors = $derived.by(() => segmentColors(this.segments.map(({ segment }) => segment)));

  color(segment: string): number {
    return this.#colors.get(segment) ?? -1;
  }

  title(segment: string): string {
    return segmentLabel(this.labels?.tableId ?? '', segment);
  }

  /** What is waited for. */
  get job(): Job<unknown> {
    return this.making.running || this.making.error ? this.making : this.describing;
  }

  /** To be called from an effect: RFM, or k-means where it cannot be, once it is known that there is no segmentation. */
  ensure(): void {
    const { loaded } = this.workspace;
    if (!loaded || this.labels) return;
    untrack(() => {
      if (!this.making.running && !this.making.error) void this.make();
    });
  }

  /** Whether it is known that the table has no segments, and none are being made. */
  get missing(): boolean {
    return this.workspace.loaded && !this.labels && !this.making.running && !this.making.error;
  }

  make(): Promise<string | null> {
    const { table } = this;
    return this.making.start(async (options) => {
      const made = hasRfm(table)
        ? await this.client.run('segments.rfm', { table: table.tableId }, options)
        : await this.client.run('segments.kmeans', usualKmeans(table), options);
      await this.workspace.refresh();
      return made.tableId;
    });
  }

  readonly #question = $derived.by(() => {
    const { labels, column } = this;
    if (!labels || column === undefined) return '';
    const { value } = this;
    return JSON.stringify({
      table: this.given().tableId,
      labels: { table: labels.tableId, column },
      ...(value !== undefined && { value }),
    });
  });

  /** To be called from an effect. */
  describe(): void {
    if (this.#question !== '') untrack(() => this.retry());
  }

  retry(): void {
    const question = this.#question;
    if (question === '') void this.make();
    else void this.describing.start((options) => this.client.run('segments.describe', JSON.parse(question), options));
  }
}

/** The groups that the Clusters view begins with. */
function usualKmeans(table: TableInfo): KmeansParams {
  const columns = defaultColumns(table);
  return clusterRequests(table.tableId, defaultChoices(columns, mostGroups(table, columns))).kmeans;
}
