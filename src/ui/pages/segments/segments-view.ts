import type { Component } from 'svelte';
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

interface Face {
  readonly titleKey: MessageKey;
  /** Fetches the view when it is first opened. */
  readonly load: () => Promise<{ default: Component<SegmentsViewProps> }>;
}

export const FACES: Readonly<Record<SegmentsView, Face>> = {
  rfm: { titleKey: 'segments.view.rfm', load: () => import('./rfm/RfmView.svelte') },
  movement: { titleKey: 'segments.view.movement', load: () => import('./movement/MovementView.svelte') },
  clusters: { titleKey: 'segments.view.clusters', load: () => import('./clusters/ClustersView.svelte') },
  map: { titleKey: 'segments.view.map', load: () => import('./map/MapView.svelte') },
  understand: { titleKey: 'segments.view.understand', load: () => import('./understand/UnderstandView.svelte') },
  act: { titleKey: 'segments.view.act', load: () => import('./act/ActView.svelte') },
};

/** The view in the address; RFM where the customers have what it takes, else clusters. */
export function segmentsView(asked: string | undefined, canRfm: boolean): SegmentsView {
  return SEGMENTS_VIEWS.find((view) => view === asked) ?? (canRfm ? 'rfm' : 'clusters');
}
