import type { TableInfo } from '../../../contract/tables';
import { RFM_SEGMENTS } from '../../../domain/segments/rfm-map';
import { featureGridColumns } from '../../app/feature-columns';
import type { GridColumn } from '../../components/grid-columns';
import { t } from '../../preferences/i18n-state.svelte';
import { segmentLabel } from './segment-label';
import { segmentNames } from './segment-names-state.svelte';

/** The columns that hold segments, and what is written over them. */
const TITLES = {
  segment: 'segments.segment',
  cluster: 'segments.segment',
  component: 'segments.segment',
  segmentBefore: 'segments.column.before',
  segmentAfter: 'segments.column.after',
  revenueBefore: 'segments.column.revenueBefore',
  revenueBetween: 'segments.column.revenueBetween',
  revenueAfter: 'segments.column.revenueAfter',
} as const;

const HOLDS_SEGMENTS = ['segment', 'cluster', 'component', 'segmentBefore', 'segmentAfter'];

/** More than any segmentation has; −1 is noise. */
const NUMBERS = Array.from({ length: 201 }, (_, place) => String(place - 1));

/**
 * What is written in a file in place of the segments as the labels have them, by column.
 *
 * @param names the table that the names were given for
 */
export function segmentWords(
  { columns }: Pick<TableInfo, 'columns'>,
  names: string,
): Record<string, Record<string, string>> {
  const segments = [...NUMBERS, ...RFM_SEGMENTS, ...Object.keys(segmentNames.of(names))];
  const words = Object.fromEntries(segments.map((segment) => [segment, segmentLabel(names, segment)]));
  const holding = columns.filter(({ name }) => HOLDS_SEGMENTS.includes(name));
  return Object.fromEntries(holding.map(({ name }) => [name, words]));
}

/** A table that carries segments as a grid shows it: by their names. */
export function segmentGridColumns(table: TableInfo, names: string): GridColumn[] {
  return featureGridColumns(table).map((column): GridColumn => {
    if (!isTitled(column.name)) return column;
    const titled = { ...column, label: t(TITLES[column.name]) };
    if (!HOLDS_SEGMENTS.includes(column.name)) return { ...titled, decimals: 2 };
    return { ...titled, type: 'text', words: (cell) => (cell === null ? null : segmentLabel(names, String(cell))) };
  });
}

function isTitled(name: string): name is keyof typeof TITLES {
  return Object.hasOwn(TITLES, name);
}
