import type { Client } from '../../../client/client';
import type { TableInfo } from '../../../contract/tables';
import { SEGMENTS_VIEWS, type SegmentsView } from '../../app/area-views';
import type { Workspace } from '../../app/workspace-state.svelte';

/** What each view is given: the table of customers that it is about is there. */
export interface SegmentsViewProps {
  readonly client: Client;
  readonly workspace: Workspace;
  readonly table: TableInfo;
}

/** The view in the address; RFM where the customers have what it takes, else clusters. */
export function segmentsView(asked: string | undefined, canRfm: boolean): SegmentsView {
  return SEGMENTS_VIEWS.find(({ id }) => id === asked)?.id ?? (canRfm ? 'rfm' : 'clusters');
}
