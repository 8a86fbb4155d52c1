import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fitRecipe } from '../../../src/domain/prepare/recipe';
import { finish } from '../../../src/domain/stats/steps';
import '../../../src/messages/prepare';
import { problemText } from '../../../src/ui/pages/prepare/problem-text';
import { readRecipe, recipeText } from '../../../src/ui/pages/prepare/recipe-file';
import { numbers, texts } from '../../domain/predict/columns';
import { tableOf } from '../../domain/prepare/tables';
import { everyStep } from './every-step';

const table = tableOf({ a: numbers(1, null, 3), c: texts('x', 'y', 'x') });
const { recipe } = finish(
  fitRecipe(table, [
    { op: 'impute', method: 'mean', columns: ['a'] },
    { op: 'encode', method: 'onehot', disabled: true },
    { op: 'scale', method: 'minmax', columns: ['a'] },
  ]),
);
const file = { name: 'cleaned', madeFrom: 'January', steps: recipe.steps };

describe('a recipe in a file', () => {
  it('comes back as it was, with all that it has learnt', () => {
    expect(readRecipe(recipeText(file)).file).toEqual(file);
  });

  it('comes back as it was, with any steps and any name', () => {
    fc.assert(
      fc.property(fc.subarray([...everyStep]), fc.string(), fc.string(), (steps, name, madeFrom) => {
        const given = { name, madeFrom, steps: steps.map((step) => ({ step, fitted: null })) };
        expect(readRecipe(recipeText(given)).file).toEqual(given);
      }),
    );
  });

  it('may be the one that prepare.apply gives', () => {
    expect(readRecipe(JSON.stringify(recipe)).file).toEqual({ name: '', madeFrom: '', steps: recipe.steps });
  });

  const text = recipeText(file);
  const changed = (change: (content: Record<string, unknown>) => unknown): string =>
    JSON.stringify(change(JSON.parse(text) as Record<string, unknown>));
  const withStep = (step: unknown): string =>
    JSON.stringify({ version: 1, steps: [recipe.steps[0], { step, fitted: null }] });

  it.each<[string, string, RegExp]>([
    ['that is cut short', text.slice(0, 40), /not JSON/],
    ['that is not JSON', text.replace('"January",', '"January"'), /line 6, character 3/],
    ['that is another file', '{"type":"FeatureCollection","steps":1}', /not a recipe/],
    ['of another program', changed((content) => ({ ...content, format: 'other' })), /not a recipe/],
    ['of a later version', changed((content) => ({ ...content, version: 2 })), /version 2/],
    ['with too many steps', JSON.stringify({ version: 1, steps: Array(201).fill(recipe.steps[0]) }), /more than 200/],
    ['with something that is no step', JSON.stringify({ version: 1, steps: [5] }), /Step 1 is not a step/],
    [
      'with a wrong option',
      withStep({ op: 'impute', method: 'guess' }),
      /Step 2, option “method”: one of these is expected: median,/,
    ],
    [
      'with an unknown option',
      withStep({ op: 'dropDuplicates', code: '' }),
      /Step 2, option “code”: this kind of step has no such/,
    ],
    [
      'whose step has learnt what another does',
      JSON.stringify({ version: 1, steps: [{ step: { op: 'dropDuplicates' }, fitted: recipe.steps[0]!.fitted }] }),
      /step 1 has learnt does not belong/,
    ],
  ])('is refused %s, in words that say where', (_, content, expected) => {
    const { problem } = readRecipe(content);
    expect(problemText(problem!)).toMatch(expected);
  });

  it('never throws, whatever it holds', () => {
    fc.assert(
      fc.property(fc.json(), (content) => {
        const read = readRecipe(content);
        expect((read.file === undefined) !== (read.problem === undefined)).toBe(true);
      }),
    );
  });
});
