import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { preparationStep } from '../../../src/analyses/prepare-steps';
import type { Step } from '../../../src/domain/prepare/step';
import { isMessageKey } from '../../../src/messages/format';
import '../../../src/messages/prepare';
import { optionOf, withOption, type Field } from '../../../src/ui/pages/prepare/field';
import { STEP_GROUPS } from '../../../src/ui/pages/prepare/new-step';
import { fieldsOf, STEP_FIELDS, type Op } from '../../../src/ui/pages/prepare/step-fields';
import { everyStep } from './every-step';

const accepts = (step: Step): boolean => v.safeParse(preparationStep, step).success;
const newSteps = STEP_GROUPS.flatMap(({ steps }) => steps.map(({ step }) => step));

/** The options that the engine knows, by kind of step. */
const engineOptions = Object.fromEntries(
  preparationStep.options.map(({ entries }) => [
    entries.op.literal,
    Object.keys(entries)
      .filter((key) => key !== 'op' && key !== 'disabled')
      .sort(),
  ]),
);

describe('the forms of the steps', () => {
  it('ask for every option that the engine knows, and for no other', () => {
    const asked = Object.fromEntries(
      Object.entries(STEP_FIELDS).map(([op, fields]) => [op, [...new Set(fields.map(({ key }) => key))].sort()]),
    );
    expect(asked).toEqual(engineOptions);
  });

  it('have words for every label, explanation and choice', () => {
    const keys = Object.values(STEP_FIELDS).flatMap((fields) =>
      fields.flatMap((field) => [
        field.label,
        ...(field.info ? [field.info] : []),
        ...(field.kind === 'choice'
          ? field.choices.flatMap(({ label, hint }) => (hint ? [label, hint] : [label]))
          : []),
        ...(field.kind === 'columns' && field.all ? [field.all] : []),
      ]),
    );
    expect(keys.length).toBeGreaterThan(100);
    expect(keys.filter((key) => !isMessageKey(key))).toEqual([]);
  });

  it('offer every kind of step', () => {
    expect(new Set(newSteps.map(({ op }) => op))).toEqual(new Set(Object.keys(engineOptions)));
  });

  it('begin with steps that the engine takes', () => {
    expect(newSteps.filter((step) => !accepts(step))).toEqual([]);
  });

  const choices = Object.entries(STEP_FIELDS).flatMap(([op, fields]) =>
    fields.flatMap((field) =>
      field.kind === 'choice' ? field.choices.map(({ value }) => [op as Op, field, value] as const) : [],
    ),
  );

  it.each(choices.map(([op, field, value]) => ({ op, key: field.key, value })))(
    'make steps that the engine takes: $op $key $value',
    ({ op, key, value }) => {
      const start = newSteps.find((step) => step.op === op)!;
      const step = withOption(start, STEP_FIELDS[op], key, value);
      expect(optionOf(step, key)).toBe(value);
      expect(accepts(step)).toBe(true);
    },
  );

  const usual = Object.values(STEP_FIELDS).flatMap((fields) =>
    fields.flatMap((field): [Field, number][] =>
      field.kind === 'number' && field.otherwise !== undefined ? [[field, field.otherwise]] : [],
    ),
  );

  it('show usual figures that lie within what may be entered', () => {
    expect(usual.length).toBeGreaterThan(8);
    const outside = usual.filter(
      ([field, figure]) =>
        field.kind === 'number' && (figure < (field.least ?? -Infinity) || figure > (field.most ?? Infinity)),
    );
    expect(outside).toEqual([]);
  });

  it('show only the options that count', () => {
    const shown = (step: Step): string[] => fieldsOf(step).map(({ key }) => key);
    expect(shown({ op: 'scale', method: 'zscore' })).toEqual(['method', 'columns']);
    expect(shown({ op: 'scale', method: 'log' })).toEqual(['method', 'columns', 'offset']);
    expect(shown({ op: 'impute', method: 'tree' })).toContain('maxDepth');
    expect(shown({ op: 'impute', method: 'mean' })).not.toContain('maxDepth');
  });
});

describe('withOption', () => {
  const clip: Step = { op: 'clip', method: 'quantile', lower: 0.1, upper: 0.9, columns: ['a'] };

  it('takes an option away', () => {
    expect(withOption(clip, STEP_FIELDS.clip, 'columns', undefined)).toEqual({
      op: 'clip',
      method: 'quantile',
      lower: 0.1,
      upper: 0.9,
    });
  });

  it('drops what means something else under another method: a share is no limit', () => {
    expect(withOption(clip, STEP_FIELDS.clip, 'method', 'limits')).toEqual({
      op: 'clip',
      method: 'limits',
      columns: ['a'],
    });
  });

  it('drops what no longer counts, and keeps that it is switched off', () => {
    const step: Step = { op: 'impute', method: 'constant', value: 5, indicator: true, disabled: true };
    expect(withOption(step, STEP_FIELDS.impute, 'method', 'median')).toEqual({
      op: 'impute',
      method: 'median',
      indicator: true,
      disabled: true,
    });
  });

  it('leaves complete steps as they are when an option is set to what it was', () => {
    const changed = everyStep.map((step) => withOption(step, STEP_FIELDS[step.op], 'disabled', step.disabled));
    expect(changed).toEqual(everyStep);
  });
});
