import type { Component } from 'svelte';
import type { SegmentsView } from '../../app/area-views';
import type { SegmentsViewProps } from './segments-view';

type Load = () => Promise<{ default: Component<SegmentsViewProps> }>;

/** Fetches each view when it is first opened. */
export const LOAD_VIEW: Readonly<Record<SegmentsView, Load>> = {
  rfm: () => import('./rfm/RfmView.svelte'),
  movement: () => import('./movement/MovementView.svelte'),
  clusters: () => import('./clusters/ClustersView.svelte'),
  map: () => import('./map/MapView.svelte'),
  understand: () => import('./understand/UnderstandView.svelte'),
  act: () => import('./act/ActView.svelte'),
};
