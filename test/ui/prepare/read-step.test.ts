import { describe, expect, it } from 'vitest';
import { readStep } from '../../../src/ui/pages/prepare/read-step';
import { everyStep } from './every-step';

describe('readStep', () => {
  it('takes steps of every kind as they are', () => {
    expect(everyStep.map((step) => readStep(JSON.parse(JSON.stringify(step))).step)).toEqual(everyStep);
  });

  it.each<[string, unknown, string, string]>([
    ['no step', null, '', 'prepare.wrong.step'],
    ['a list', [], '', 'prepare.wrong.step'],
    ['an unknown kind', { op: 'eval' }, 'op', 'prepare.wrong.choice'],
    ['a kind that every object has', { op: 'constructor' }, 'op', 'prepare.wrong.choice'],
    ['an unknown option', { op: 'dropDuplicates', code: '1' }, 'code', 'prepare.wrong.unknown'],
    ['a method that there is not', { op: 'impute', method: 'guess' }, 'method', 'prepare.wrong.choice'],
    ['a missing method', { op: 'scale' }, 'method', 'prepare.wrong.absent'],
    ['columns that are no list', { op: 'scale', method: 'log', columns: 'a' }, 'columns', 'prepare.wrong.texts'],
    ['columns that are no names', { op: 'select', columns: [1] }, 'columns', 'prepare.wrong.texts'],
    ['a share above one', { op: 'dropMissing', threshold: 2 }, 'threshold', 'prepare.wrong.range'],
    [
      'half a neighbour',
      { op: 'impute', method: 'nearestNeighbours', nNeighbors: 1.5 },
      'nNeighbors',
      'prepare.wrong.whole',
    ],
    ['a factor that is text', { op: 'clip', method: 'iqr', factor: '3' }, 'factor', 'prepare.wrong.number'],
    ['a switch that is a number', { op: 'impute', method: 'mean', indicator: 1 }, 'indicator', 'prepare.wrong.switch'],
    ['a step that is off by a word', { op: 'dropDuplicates', disabled: 'yes' }, 'disabled', 'prepare.wrong.switch'],
    ['a part that no date has', { op: 'dateParts', parts: ['century'] }, 'parts', 'prepare.wrong.choice'],
    [
      'a figure without a function',
      { op: 'aggregate', by: [], aggregates: [{ column: 'a' }] },
      'aggregates',
      'prepare.wrong.aggregates',
    ],
    ['half a renaming', { op: 'rename', names: [{ from: 'a' }] }, 'names', 'prepare.wrong.renames'],
    ['a formula that is a number', { op: 'filter', expression: 1 }, 'expression', 'prepare.wrong.text'],
  ])('refuses %s, and says where', (_, value, key, message) => {
    expect(readStep(value).problem).toMatchObject({ key, message });
  });
});
