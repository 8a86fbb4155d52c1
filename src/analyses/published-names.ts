import type { TableInfo } from '../contract/tables';
import { rfmLikeness } from '../domain/segments/rfm-likeness';

const PAINTED = ['segments.rfm', 'segments.movement', 'segments.assign'];

/**
 * What the RFM segments that a table carries are most like on the published map, whatever they were called by those who
 * painted, renamed or pinned them; nothing where the table was not made by a map of its own.
 */
export function publishedNames({ madeBy }: Pick<TableInfo, 'madeBy'>): ReadonlyMap<string, string> {
  const { map, model } = madeBy?.parameters ?? {};
  // An RFM model is the only one that has a map; that of a segment chosen by hand is one of points.
  const painted = madeBy?.analysis === 'segments.assign' && isRecord(model) ? model['map'] : map;
  return PAINTED.includes(madeBy?.analysis ?? '') && isRecord(painted)
    ? rfmLikeness(painted as Record<string, string>)
    : new Map<string, string>();
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
