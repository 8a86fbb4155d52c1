import type { Client } from '../../../client/client';
import type { TableInfo } from '../../../contract/tables';
import type { MessageKey } from '../../../messages/format';
import type { Workspace } from '../../app/workspace-state.svelte';

export const SEGMENTS_VIEWS = ['rfm', 'movement', 'clusters', 'map', 'understand', 'act'] as const;

/** A face of the area; `view` in the address. */
export type SegmentsView = (typeof SEGMENTS_VIEWS)[number];

/** What each view is given: the table of customers that it is about is there. */
export interface SegmentsViewProps {
  readonly client: Client;
  readonly workspace: Workspace;
  readonly table: TableInfo;
}

/** The name of each view. */
export const VIEW_TITLES: Readonly<Record<SegmentsView, MessageKey>> = {
  rfm: 'segments.view.rfm',
  movement: 'segments.view.movement',
  clusters: 'segments.view.clusters',
  map: 'segments.view.map',
  understand: 'segments.view.understand',
  act: 'segments.view.act',
};

/** The view in the address; RFM where the customers have what it takes, else clusters. */
export function segmentsView(asked: string | undefined, canRfm: boolean): SegmentsView {
  return SEGMENTS_VIEWS.find((view) => view === asked) ?? (canRfm ? 'rfm' : 'clusters');
}
