import { describe, expect, it } from 'vitest';
import '../../../src/messages/prepare';
import type { Step } from '../../../src/domain/prepare/step';
import { stepWarnings } from '../../../src/ui/pages/prepare/step-warnings';
import { column } from '../data/tables';

const source = [column('who', 'customerId', 7043), column('paid')];
const who = { name: 'who', type: 'text' } as const;
const paid = { name: 'paid', type: 'number' } as const;
const rename: Step = { op: 'rename', names: [{ from: 'who', to: 'id' }] };
const exclude: Step = { op: 'select', method: 'exclude', columns: ['who'] };

describe('what one should know of a step', () => {
  it('is that it removes the column of customers', () => {
    const run = { step: exclude, fitted: null, entering: [who, paid], leaving: [paid] };
    expect(stepWarnings(run, [], source)).toEqual([expect.stringMatching(/^This step removes “who”/)]);
    expect(stepWarnings({ ...run, entering: [paid] }, [exclude], source)).toEqual([]);
  });

  it('follows that column through new names', () => {
    const id = { name: 'id', type: 'text' } as const;
    const renaming = { step: rename, fitted: null, entering: [who, paid], leaving: [id, paid] };
    expect(stepWarnings(renaming, [], source)).toEqual([]);
    const after = { step: exclude, fitted: null, entering: [id, paid], leaving: [paid] };
    expect(stepWarnings(after, [rename], source)).toEqual([expect.stringMatching(/^This step removes “id”/)]);
    expect(stepWarnings(after, [{ ...rename, disabled: true }], source)).toEqual([]);
  });

  it('is that numbers take the place of customers, and how many columns come of one', () => {
    const levels = (count: number) => Array.from({ length: count }, (_, at) => `v${at}`);
    const step: Step = { op: 'encode', method: 'ordinal', columns: ['who'] };
    const leaving = [{ name: 'who', type: 'number' } as const, paid];
    expect(stepWarnings({ step, fitted: null, entering: [who, paid], leaving }, [], source)).toEqual([
      expect.stringMatching(/^This step writes numbers in the place of “who”/),
    ]);
    const fitted = {
      op: 'encode' as const,
      method: 'onehot' as const,
      columns: [
        { column: 'who', levels: levels(50) },
        { column: 'made', levels: levels(60) },
        { column: 'plan', levels: levels(49) },
      ],
    };
    const onehot: Step = { op: 'encode', method: 'onehot' };
    expect(stepWarnings({ step: onehot, fitted, entering: [who], leaving: [who] }, [], source)).toEqual([
      '“who” has 7,043 different values. The 50 commonest become a column each; all others count as none of these.',
      '“made” becomes 60 columns, one for each of its values.',
    ]);
  });
});
