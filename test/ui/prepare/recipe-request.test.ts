import { describe, expect, it } from 'vitest';
import type { Step } from '../../../src/domain/prepare/step';
import '../../../src/messages/prepare';
import { draftOf, type Draft } from '../../../src/ui/pages/prepare/draft';
import { duplicatePairs } from '../../../src/ui/pages/prepare/duplicate-pairs';
import { STEP_GROUPS } from '../../../src/ui/pages/prepare/new-step';
import { stepsOfOrigin } from '../../../src/ui/pages/prepare/origin-steps';
import { parameterPlace, recipeRequest, unfinishedPlaces } from '../../../src/ui/pages/prepare/recipe-request';
import { unfinished } from '../../../src/ui/pages/prepare/unfinished';
import { everyStep } from './every-step';

const draft = (...steps: Step[]): Draft =>
  draftOf(
    '',
    steps.map((step) => ({ step, fitted: null })),
    null,
  );
const half: Step = { op: 'derive', name: 'x', expression: '' };

describe('a step that is being written', () => {
  it('does nothing until it is finished', () => {
    const { id, parameters } = recipeRequest('t1', draft({ op: 'dropDuplicates' }, half));
    expect(id).toBe('prepare.apply');
    expect(parameters).toEqual({ table: 't1', steps: [{ op: 'dropDuplicates' }, { ...half, disabled: true }] });
  });

  it('keeps a table from being made, unless it is switched off', () => {
    expect(unfinishedPlaces(draft({ op: 'dropDuplicates' }, half, half))).toEqual([1, 2]);
    expect(unfinishedPlaces(draft({ ...half, disabled: true }))).toEqual([]);
  });

  it('says what it lacks', () => {
    const begun = STEP_GROUPS.flatMap(({ steps }) => steps).filter(({ step }) => unfinished(step) !== null);
    expect(begun.map(({ id }) => id)).toEqual(['derive', 'filter', 'splitText', 'target', 'select', 'rename']);
    expect(everyStep.filter((step) => unfinished(step) !== null)).toEqual([]);
    expect(unfinished({ op: 'clip', method: 'limits' })).toBe('prepare.lacks.limits');
    expect(unfinished({ op: 'impute', method: 'constant' })).toBe('prepare.lacks.constant');
    expect(unfinished({ op: 'aggregate', by: [], aggregates: [{ function: 'sum' }] })).toBe(
      'prepare.lacks.figureColumn',
    );
    expect(unfinished({ op: 'rename', names: [{ from: 'a', to: ' ' }] })).toBe('prepare.lacks.newNames');
  });
});

describe('steps that have learnt elsewhere', () => {
  it('are applied with what they have learnt', () => {
    const fitted = { op: 'filter', expression: 'a > 1' } as const;
    const step: Step = { op: 'filter', expression: 'a > 1' };
    const request = recipeRequest('t2', draftOf('', [{ step, fitted }], 'January'));
    expect(request).toEqual({
      id: 'prepare.reapply',
      parameters: { table: 't2', recipe: { version: 1, steps: [{ step, fitted }] } },
    });
  });
});

describe('parameterPlace', () => {
  it('finds the step and the option that an error is about', () => {
    expect(parameterPlace('steps.2.method')).toEqual({ step: 2, option: 'method' });
    expect(parameterPlace('recipe.steps.0.fitted.values')).toEqual({ step: 0, option: 'fitted.values' });
    expect(parameterPlace('recipe.steps.4.step.columns.0')).toEqual({ step: 4, option: 'columns.0' });
    expect(parameterPlace('recipe.version')).toBeNull();
    expect(parameterPlace(undefined)).toBeNull();
  });
});

describe('stepsOfOrigin', () => {
  const origin = { version: 1, sources: ['t1'] };

  it('brings back the steps that a table was made by, to learn from their table again', () => {
    const found = stepsOfOrigin({ ...origin, analysis: 'prepare.apply', parameters: { steps: everyStep } }, 'other');
    expect(found).toMatchObject({ learntFrom: null });
    expect(found!.steps.map(({ step }) => step)).toEqual(everyStep);
  });

  it('brings back what they had learnt elsewhere', () => {
    const step: Step = { op: 'filter', expression: 'a > 1' };
    const steps = [{ step, fitted: { op: 'filter', expression: 'a > 1' } }];
    const parameters = { recipe: { version: 1, steps } };
    const found = stepsOfOrigin({ ...origin, analysis: 'prepare.reapply', parameters }, 'another table');
    expect(found).toMatchObject({ learntFrom: 'another table', steps: [{ id: 1, ...steps[0] }] });
  });

  it('finds none in tables that were made otherwise, or by steps of another version of the app', () => {
    expect(stepsOfOrigin({ ...origin, analysis: 'segments.rfm', parameters: {} }, '')).toBeNull();
    const parameters = { steps: [{ op: 'later' }] };
    expect(stepsOfOrigin({ ...origin, analysis: 'prepare.apply', parameters }, '')).toBeNull();
  });
});

describe('duplicatePairs', () => {
  it('puts each repeated row before those that repeat it', () => {
    expect(
      duplicatePairs([
        { row: 5, sameAs: 1 },
        { row: 7, sameAs: 2 },
        { row: 9, sameAs: 1 },
      ]),
    ).toEqual([1, 5, 9, 2, 7]);
  });
});
