import { describe, expect, it } from 'vitest';
import { ClienteleError } from '../../../src/contract/errors';
import { tryApplyRecipe, tryFitRecipe } from '../../../src/domain/prepare/recipe';
import type { Step } from '../../../src/domain/prepare/step';
import { finish } from '../../../src/domain/stats/steps';
import { blamedStep } from '../../../src/ui/pages/prepare/blamed-step';
import { dates, numbers, texts } from '../../domain/predict/columns';
import { tableOf } from '../../domain/prepare/tables';

const table = tableOf({
  paid: numbers(1, null, 3),
  city: texts('Oslo', 'Rome', 'Oslo'),
  goods: texts('a,b', 'a', 'b'),
  day: dates('2026-01-01', '2026-01-02', '2026-02-03'),
});
const uses = (column: string): Step => ({ op: 'select', columns: [column] });
const off = (step: Step): Step => ({ ...step, disabled: true });

describe('a step that is off', () => {
  it.each<[string, Step]>([
    ['net', { op: 'derive', name: 'net', expression: 'paid * 2' }],
    ['town', { op: 'rename', names: [{ from: 'city', to: 'town' }] }],
    ['item', { op: 'splitText', column: 'goods', name: 'item', rowNumber: 'row' }],
    ['row', { op: 'splitText', column: 'goods', rowNumber: 'row' }],
    ['day_month', { op: 'dateParts', parts: ['year', 'month'] }],
    ['paid_missing', { op: 'impute', method: 'median', columns: ['paid'], indicator: true }],
    ['city_Oslo', { op: 'encode', method: 'onehot', columns: ['city'] }],
    ['paid_sum', { op: 'aggregate', by: ['city'], aggregates: [{ function: 'sum', column: 'paid' }] }],
    ['count', { op: 'aggregate', by: ['city'], aggregates: [{ function: 'count' }] }],
  ])('is blamed for the column %s that a later one needs', (column, maker) => {
    expect(finish(tryFitRecipe(table, [maker, uses(column)])).failure).toBeNull();
    const steps = [off(maker), off(uses('city')), uses(column)];
    const { failure, recipe } = finish(tryFitRecipe(table, steps));
    expect(failure?.details['step']).toBe(3);
    expect(blamedStep(steps, 2, failure!)).toBe(0);
    // In a recipe that was fitted like this, the step has learnt nothing.
    const learnt = finish(tryApplyRecipe(table, recipe)).failure!;
    expect(blamedStep([off(maker), uses(column)], 1, learnt)).toBe(0);
  });

  it('is not blamed for what it does not make, nor is one that is on or comes later', () => {
    const lacks = new ClienteleError('column-not-found', '', { column: 'net' });
    const maker: Step = { op: 'derive', name: 'net', expression: 'paid' };
    expect(blamedStep([off({ ...maker, name: 'gross' }), uses('net')], 1, lacks)).toBeNull();
    expect(blamedStep([maker, uses('net')], 1, lacks)).toBeNull();
    expect(blamedStep([uses('net'), off(maker)], 0, lacks)).toBeNull();
    expect(blamedStep([off(maker), uses('net')], 1, new ClienteleError('no-usable-rows', ''))).toBeNull();
  });
});
