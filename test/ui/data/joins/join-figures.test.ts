import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkJoin } from '../../../../src/domain/joins/join-check';
import { joinRows } from '../../../../src/domain/joins/join-rows';
import { sharedKeys } from '../../../../src/domain/joins/shared-keys';
import { finish } from '../../../../src/domain/stats/steps';
import { joinOutcome, repeatedMatches } from '../../../../src/ui/pages/data/joins/join-figures';
import { keyTables } from '../../../domain/joins/key-columns';
import { texts } from '../../../domain/predict/columns';

describe('joinOutcome', () => {
  it.each(['left', 'inner', 'full'] as const)('says beforehand what the join then makes (%s)', (how) => {
    fc.assert(
      fc.property(keyTables, fc.constantFrom('first', 'expand'), ({ left, right }, duplicates) => {
        const made = finish(joinRows(finish(sharedKeys(left, right)), how, duplicates === 'expand'));
        const lost = (side: string) =>
          made.leftOut.filter(({ reason }) => reason.startsWith(side)).reduce((sum, { rows }) => sum + rows, 0);
        expect(joinOutcome(finish(checkJoin(left, right)), { how, duplicates })).toEqual({
          rows: made.left.length,
          leftLost: lost('left'),
          rightLost: lost('right'),
        });
      }),
    );
  });
});

describe('repeatedMatches', () => {
  it('counts rows beyond the first of keys that match, and no others', () => {
    const check = finish(checkJoin([texts('a', 'b', 'b')], [texts('a', 'a', 'a', 'b', 'z', 'z', null)]));
    expect(repeatedMatches(check)).toBe(2);
  });
});
