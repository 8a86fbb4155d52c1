import type { Component } from 'svelte';
import type { MessageKey } from '../../messages/format';
import type { IconName } from '../components/icons';
import { SEGMENTS_VIEWS, VALUE_VIEWS, type AreaView } from './area-views';
import type { PageProps } from './page-props';

export interface Area {
  readonly id: string;
  readonly titleKey: MessageKey;
  readonly icon: IconName;
  /** The questions it answers, where it has a tab for each. */
  readonly views?: readonly AreaView[];
  /** Fetches the page when it is first opened. */
  readonly load: () => Promise<{ default: Component<PageProps> }>;
}

/** The areas that are built, in the order of the rail. */
export const AREAS: readonly Area[] = [
  { id: 'data', titleKey: 'app.area.data', icon: 'data', load: () => import('../pages/data/DataPage.svelte') },
  {
    id: 'prepare',
    titleKey: 'app.area.prepare',
    icon: 'prepare',
    load: () => import('../pages/prepare/PreparePage.svelte'),
  },
  {
    id: 'customers',
    titleKey: 'app.area.customers',
    icon: 'customers',
    load: () => import('../pages/customers/CustomersPage.svelte'),
  },
  {
    id: 'value',
    titleKey: 'app.area.value',
    icon: 'value',
    views: VALUE_VIEWS,
    load: () => import('../pages/value/ValuePage.svelte'),
  },
  {
    id: 'segments',
    titleKey: 'app.area.segments',
    icon: 'segments',
    views: SEGMENTS_VIEWS,
    load: () => import('../pages/segments/SegmentsPage.svelte'),
  },
  {
    id: 'predict',
    titleKey: 'app.area.predict',
    icon: 'predict',
    load: () => import('../pages/predict/PredictPage.svelte'),
  },
];

/** The area in the address; the first where the address names none. */
export function areaOf(id: string): Area {
  return AREAS.find((area) => area.id === id) ?? AREAS[0]!;
}
