import type { Step } from '../../../domain/prepare/step';
import { i18n, t } from '../../preferences/i18n-state.svelte';
import { namesText, shareText, valueText } from './words';

/** What kind of step it is. */
export function stepTitle(step: Step): string {
  if (step.op === 'dropMissing' && step.method === 'columns') return t('prepare.op.dropMissingColumns');
  if (step.op === 'select' && step.method === 'exclude') return t('prepare.op.exclude');
  if (step.op === 'clip' && step.action === 'removeRows') return t('prepare.op.removeOutliers');
  return t(`prepare.op.${step.op}`);
}

function columnsText(columns: readonly string[] | undefined, all: string): string {
  return columns === undefined ? all : namesText(columns);
}

/** What a step does to which columns, in one line. */
export function stepSummary(step: Step): string {
  switch (step.op) {
    case 'dropMissing': {
      const columns = columnsText(step.columns, t('prepare.columns.all'));
      const share = shareText(step.threshold ?? 0);
      return (step.threshold ?? 0) === 0
        ? t('prepare.summary.missing', { columns })
        : t('prepare.summary.missingShare', { columns, share });
    }
    case 'impute': {
      const constant = step.value === undefined ? '' : valueText(step.value);
      const how = step.method === 'constant' ? constant : t(`prepare.impute.${step.method}`);
      const columns = columnsText(step.columns, t('prepare.columns.fit'));
      const extras = [
        ...(step.missingValue === undefined
          ? []
          : [t('prepare.summary.missingValue', { value: i18n.number(step.missingValue) })]),
        ...(step.indicator ? [t('prepare.summary.indicator')] : []),
      ];
      return [t('prepare.summary.how', { columns, how }), ...extras].join(t('prepare.semicolon'));
    }
    case 'scale':
      return t('prepare.summary.how', {
        columns: columnsText(step.columns, t('prepare.columns.numbers')),
        how: t(`prepare.scale.${step.method}`),
      });
    case 'encode':
      return t('prepare.summary.how', {
        columns: columnsText(step.columns, t('prepare.columns.categories')),
        how: t(`prepare.encode.${step.method}`),
      });
    case 'clip':
      return t('prepare.summary.how', {
        columns: columnsText(step.columns, t('prepare.columns.numbers')),
        how: clipText(step),
      });
    case 'tidyText':
      return t('prepare.summary.how', {
        columns: columnsText(step.columns, t('prepare.columns.texts')),
        how: t(`prepare.tidy.${step.method}`),
      });
    case 'dropDuplicates':
      return t('prepare.summary.duplicates', {
        columns: columnsText(step.columns, t('prepare.columns.all')),
        kept: step.method ?? 'first',
      });
    case 'select':
      return namesText(step.columns);
    case 'derive':
      return `${step.name} = ${step.expression}`;
    case 'filter':
      return step.expression;
    case 'dateParts':
      return t('prepare.summary.parts', {
        columns: columnsText(step.columns, t('prepare.columns.dates')),
        parts: namesText(
          step.parts.map((part) => t(`prepare.part.${part}`)),
          7,
        ),
      });
    case 'aggregate': {
      const figures = namesText(step.aggregates.map(figureText));
      return step.by.length === 0
        ? t('prepare.summary.aggregateAll', { figures })
        : t('prepare.summary.aggregate', { columns: namesText(step.by), figures });
    }
    case 'splitText':
      return t('prepare.summary.split', { column: step.column, delimiter: step.delimiter ?? ',' });
    case 'rename':
      return namesText(step.names.map(({ from, to }) => `${from} → ${to}`));
  }
}

function clipText(step: Extract<Step, { op: 'clip' }>): string {
  if (step.method === 'iqr') return t('prepare.summary.iqr', { factor: i18n.number(step.factor ?? 1.5) });
  if (step.method === 'quantile') {
    return t('prepare.summary.quantile', {
      lower: shareText(step.lower ?? 0.01),
      upper: shareText(step.upper ?? 0.99),
    });
  }
  return t('prepare.summary.limits', { lower: i18n.number(step.lower), upper: i18n.number(step.upper) });
}

type Figure = Extract<Step, { op: 'aggregate' }>['aggregates'][number];

export function figureText({ function: how, column, name }: Figure): string {
  const figure =
    column === undefined
      ? t('prepare.figure.rows')
      : t('prepare.figure.of', { how: t(`prepare.figure.${how}`), column });
  return name === undefined || name === '' ? figure : `${name} = ${figure}`;
}
