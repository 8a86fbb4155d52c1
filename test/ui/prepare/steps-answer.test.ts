import { afterEach, describe, expect, it } from 'vitest';
import '../../../src/messages/prepare';
import type { Step } from '../../../src/domain/prepare/step';
import { draftOf } from '../../../src/ui/pages/prepare/draft';
import type { Rehearsal } from '../../../src/ui/pages/prepare/rehearsal';
import { unlearntPlaces } from '../../../src/ui/pages/prepare/recipe-request';
import { stepsAnswer } from '../../../src/ui/pages/prepare/steps-answer';
import { i18n } from '../../../src/ui/preferences/i18n-state.svelte';
import { column, table } from '../data/tables';

const steps: Step[] = [
  { op: 'dropDuplicates' },
  { op: 'derive', name: '', expression: '' },
  { op: 'scale', method: 'log', disabled: true },
  { op: 'filter', expression: ' ' },
];
const draft = (...some: Step[]) =>
  draftOf(
    '',
    some.map((step) => ({ step, fitted: null })),
    null,
  );
const rehearsal = { preview: { rowCount: 90, columns: [1, 2, 3], failure: null } } as unknown as Rehearsal;
const answer = (...some: Step[]): string =>
  stepsAnswer({ draft: draft(...some), rehearsal, table: table('t1', [column('a'), column('b')]) });

afterEach(() => i18n.choose('en'));

describe('the sentence about the steps', () => {
  it('counts those that are done, and names those that wait', () => {
    expect(answer(...steps)).toBe(
      '1 step turns 100 rows × 2 columns into 90 rows × 3 columns. Steps 2, 4 wait to be finished.',
    );
    expect(answer(steps[0]!)).toBe('1 step turns 100 rows × 2 columns into 90 rows × 3 columns.');
  });

  it('says of unfinished steps alone that they wait, and of none what the table is', () => {
    expect(answer(steps[1]!)).toBe('Step 1 waits to be finished.');
    expect(answer(steps[2]!)).toBe('No step yet: 100 rows × 2 columns, as they are.');
  });

  it('is said in Chinese as one text', () => {
    i18n.choose('zh-CN');
    expect(answer(...steps)).toBe('1 个步骤把 100 行 × 2 列变成 90 行 × 3 列。第 2、4 步尚未写完。');
  });
});

describe('steps that have learnt nothing', () => {
  it('are those that are on and have no figures', () => {
    const fitted = { op: 'dropDuplicates' as const, columns: ['a'], method: 'first' as const };
    const known = steps.map((step, at) => ({ step, fitted: at === 0 ? fitted : null }));
    expect(unlearntPlaces(known)).toEqual([1, 3]);
  });
});
