import type { Component } from 'svelte';
import type { MessageKey } from '../../messages/format';
import type { IconName } from '../components/icons';
import type { PageProps } from './page-props';

export interface Area {
  readonly id: string;
  readonly titleKey: MessageKey;
  readonly icon: IconName;
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
  { id: 'value', titleKey: 'app.area.value', icon: 'value', load: () => import('../pages/value/ValuePage.svelte') },
  {
    id: 'segments',
    titleKey: 'app.area.segments',
    icon: 'segments',
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
