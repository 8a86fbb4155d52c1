import type { Recipe } from '../../../domain/prepare/recipe';
import { i18n, t } from '../../preferences/i18n-state.svelte';
import { namesText, valueText } from './words';

type Fitted = NonNullable<Recipe['steps'][number]['fitted']>;

/** A figure that a step has learnt, and of which column. */
export interface Learnt {
  readonly column: string;
  readonly figure: string;
}

/** What a step has learnt from the table that it was fitted on; nothing where there is nothing to learn. */
export function learntFigures(fitted: Fitted): Learnt[] {
  switch (fitted.op) {
    case 'impute':
      return imputeFigures(fitted);
    case 'scale':
      return fitted.columns.map(({ column, scaling }) => ({
        column,
        figure:
          scaling.kind === 'log'
            ? t('prepare.learnt.log', { offset: i18n.number(scaling.offset) })
            : t(scaling.kind === 'linear' ? 'prepare.learnt.linear' : 'prepare.learnt.power', {
                center: i18n.number(scaling.center),
                factor: i18n.number(scaling.factor),
                lambda: scaling.kind === 'power' ? i18n.number(scaling.lambda) : '',
              }),
      }));
    case 'encode':
      return fitted.columns.map(({ column, levels }) => ({
        column,
        figure: t('prepare.learnt.levels', { count: levels.length, levels: namesText(levels) }),
      }));
    case 'clip':
      return fitted.limits.map(({ column, lower, upper }) => ({
        column,
        figure: t('prepare.learnt.limits', { lower: i18n.number(lower), upper: i18n.number(upper) }),
      }));
    case 'dropMissing':
      return fitted.method === 'columns'
        ? fitted.columns.map((column) => ({ column, figure: t('prepare.learnt.dropped') }))
        : [];
    case 'tidyText':
      return fitted.method === 'commonestSpelling'
        ? fitted.columns.flatMap(({ column, spellings }) =>
            spellings.length === 0
              ? []
              : [
                  {
                    column,
                    figure: t('prepare.learnt.levels', { count: spellings.length, levels: namesText(spellings) }),
                  },
                ],
          )
        : [];
    default:
      return [];
  }
}

function imputeFigures(fitted: Extract<Fitted, { op: 'impute' }>): Learnt[] {
  switch (fitted.method) {
    case 'forwardFill':
      return [];
    case 'nearestNeighbours': {
      const { rows, features } = fitted.neighbours;
      return fitted.columns.map((column) => ({
        column,
        figure: t('prepare.learnt.neighbours', { rows, features: namesText(features) }),
      }));
    }
    case 'regression':
    case 'tree':
      return fitted.columns.map((column) => ({ column, figure: t('prepare.learnt.model') }));
    default:
      return fitted.columns.map((column, at) => ({ column, figure: valueText(fitted.values[at]!) }));
  }
}
