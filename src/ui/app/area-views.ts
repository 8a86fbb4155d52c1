import type { MessageKey } from '../../messages/format';

/** One of the questions that an area answers; `view` in the address. */
export interface AreaView<Id extends string = string> {
  readonly id: Id;
  readonly titleKey: MessageKey;
}

const VALUE = ['sofar', 'periods', 'future', 'trust', 'compare'] as const;
const SEGMENTS = ['rfm', 'movement', 'clusters', 'map', 'understand', 'act'] as const;

/** The views of Value, in the order of its tabs. */
export const VALUE_VIEWS = VALUE.map((id) => ({ id, titleKey: `value.view.${id}` as const }));
export type ValueView = (typeof VALUE)[number];

/** The views of Segments, in the order of its tabs. */
export const SEGMENTS_VIEWS = SEGMENTS.map((id) => ({ id, titleKey: `segments.view.${id}` as const }));
export type SegmentsView = (typeof SEGMENTS)[number];
