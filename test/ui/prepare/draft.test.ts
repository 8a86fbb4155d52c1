import { describe, expect, it } from 'vitest';
import type { Recipe } from '../../../src/domain/prepare/recipe';
import {
  draftOf,
  learningHere,
  NO_DRAFT,
  recipeOf,
  withEdited,
  withMoved,
  withoutStep,
  withStep,
  withSwitched,
  type Draft,
} from '../../../src/ui/pages/prepare/draft';

const fill = { op: 'impute', method: 'mean' } as const;
const scale = { op: 'scale', method: 'zscore' } as const;
const once = { op: 'dropDuplicates' } as const;
const draft = [fill, scale, once].reduce<Draft>(withStep, NO_DRAFT);
const ops = ({ steps }: Draft): string[] => steps.map(({ step }) => step.op);

const learnt: Recipe['steps'] = [
  { step: once, fitted: { op: 'dropDuplicates', columns: ['a'], method: 'first' } },
  { step: { op: 'filter', expression: 'a > 1' }, fitted: { op: 'filter', expression: 'a > 1' } },
];

describe('a draft', () => {
  it('gives every step a number of its own, which stays with it', () => {
    const { steps } = withStep(withoutStep(draft, 2), fill);
    expect(steps.map(({ id }) => id)).toEqual([1, 3, 4]);
  });

  it('moves a step to a place, and no further than the ends', () => {
    expect(ops(withMoved(draft, 3, 0))).toEqual(['dropDuplicates', 'impute', 'scale']);
    expect(ops(withMoved(draft, 1, 99))).toEqual(['scale', 'dropDuplicates', 'impute']);
    expect(withMoved(draft, 1, -1)).toBe(draft);
    expect(withMoved(draft, 9, 0)).toBe(draft);
  });

  it('edits one step and leaves the others', () => {
    const { steps } = withEdited(draft, 2, { op: 'scale', method: 'robust' });
    expect(steps.map(({ step }) => step)).toEqual([fill, { op: 'scale', method: 'robust' }, once]);
  });

  it('switches a step off and on again to what it was', () => {
    const off = withSwitched(draft, 1, false);
    expect(off.steps[0]!.step).toEqual({ ...fill, disabled: true });
    expect(withSwitched(off, 1, true).steps[0]!.step).toEqual(fill);
  });

  it('keeps what was learnt elsewhere while steps are only switched or removed', () => {
    const other = draftOf('', learnt, 'January');
    expect(recipeOf(other).steps).toEqual(learnt);
    expect(withSwitched(other, 1, false)).toMatchObject({ learntFrom: 'January' });
    expect(withoutStep(other, 1)).toMatchObject({ learntFrom: 'January', steps: [{ fitted: learnt[1]!.fitted }] });
  });

  it.each<[string, (draft: Draft) => Draft]>([
    ['a new step', (other) => withStep(other, fill)],
    ['an edited step', (other) => withEdited(other, 1, once)],
    ['another order', (other) => withMoved(other, 1, 1)],
    ['the user’s wish', learningHere],
  ])('learns from the table at hand after %s', (_, change) => {
    const changed = change(draftOf('', learnt, 'January'));
    expect(changed.learntFrom).toBeNull();
    expect(changed.steps.every(({ fitted }) => fitted === null)).toBe(true);
  });

  it('takes over steps without what they have learnt where they are to learn here', () => {
    expect(draftOf('x', learnt, null).steps.map(({ fitted }) => fitted)).toEqual([null, null]);
  });
});
