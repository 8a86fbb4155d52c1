import type { TableCell } from '../../components/table-column';
import { i18n, t } from '../../preferences/i18n-state.svelte';
import type { Profile } from './column-facts';
import { shareText } from './words';

interface FigureRow {
  readonly label: string;
  readonly value: string;
  readonly info?: string;
}

interface QuantileRow {
  /** The share of values below. */
  readonly below: number;
  readonly value: TableCell;
}

/** What is known of a column besides its picture. */
export function figureRows(profile: Profile, rowCount: number): FigureRow[] {
  const { count, missing, distinct } = profile;
  const share = rowCount === 0 ? 0 : missing / rowCount;
  return [
    { label: t('prepare.figures.count'), value: i18n.number(count) },
    {
      label: t('prepare.column.missing'),
      value: t('prepare.figures.withShare', { count: missing, share: shareText(share) }),
    },
    { label: t('prepare.column.distinct'), value: i18n.number(distinct), info: t('prepare.column.distinct.info') },
    ...ofType(profile),
  ];
}

function ofType(profile: Profile): FigureRow[] {
  const of = (count: number): string =>
    t('prepare.figures.withShare', { count, share: shareText(profile.count === 0 ? 0 : count / profile.count) });
  switch (profile.type) {
    case 'number':
      return [
        { label: t('prepare.figures.mean'), value: i18n.number(profile.mean) },
        { label: t('prepare.figures.std'), value: i18n.number(profile.std), info: t('prepare.figures.std.info') },
        {
          label: t('prepare.figures.skewness'),
          value: i18n.number(profile.skewness),
          info: t('prepare.figures.skewness.info'),
        },
        { label: t('prepare.figures.zeros'), value: of(profile.zeros) },
        { label: t('prepare.figures.negatives'), value: of(profile.negatives) },
        {
          label: t('prepare.column.outliers'),
          value: of(profile.outliers ?? 0),
          info: t('prepare.column.outliers.info'),
        },
        {
          label: t('prepare.figures.farOut'),
          value: of(profile.fences?.farOut ?? 0),
          info: t('prepare.figures.farOut.info'),
        },
      ];
    case 'date':
      return [
        { label: t('prepare.column.min'), value: i18n.date(profile.min) },
        { label: t('prepare.column.max'), value: i18n.date(profile.max) },
        {
          label: t('prepare.figures.gaps'),
          value: i18n.number(profile.gaps.count),
          info: t('prepare.figures.gaps.info'),
        },
      ];
    case 'text':
      return [
        { label: t('prepare.figures.shortest'), value: i18n.number(profile.lengths?.min) },
        { label: t('prepare.figures.longest'), value: i18n.number(profile.lengths?.max) },
        { label: t('prepare.figures.variants'), value: i18n.number(profile.variants.groups) },
        { label: t('prepare.figures.missingWords'), value: of(profile.missingWords) },
      ];
    case 'boolean':
      return [
        { label: t('common.yes'), value: of(profile.trueCount) },
        { label: t('common.no'), value: of(profile.falseCount) },
      ];
  }
}

export function quantileRows(profile: Profile): QuantileRow[] {
  if (profile.type !== 'number' || profile.count === 0) return [];
  const { min, p5, q1, median, q3, p95, max } = profile;
  const rows: [number, TableCell][] = [
    [0, min],
    [0.05, p5],
    [0.25, q1],
    [0.5, median],
    [0.75, q3],
    [0.95, p95],
    [1, max],
  ];
  return rows.map(([below, value]) => ({ below, value }));
}
