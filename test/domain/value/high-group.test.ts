import { expect, test } from 'vitest';
import { cumulativeSums } from '../../../src/domain/value/concentration';
import { highGroup, highMembers, leading, type HighRule } from '../../../src/domain/value/high-group';

const sorted = Float64Array.of(1, 2, 3, 4, 10);

test.each<[HighRule, number, number, number]>([
  [{ kind: 'mean' }, 4, 1, 0.5],
  [{ kind: 'median' }, 3, 2, 0.7],
  [{ kind: 'quantile', p: 0.75 }, 4, 1, 0.5],
  [{ kind: 'quantile', p: 1 }, 10, 0, 0],
  [{ kind: 'top', share: 0.4 }, 4, 2, 0.7],
  [{ kind: 'top', share: 0.41 }, 3, 3, 0.85],
  [{ kind: 'top', share: 0.01 }, 10, 1, 0.5],
  [{ kind: 'top', share: 1 }, 1, 5, 1],
  [{ kind: 'value', threshold: 3 }, 3, 3, 0.85],
  [{ kind: 'value', threshold: 99 }, 99, 0, 0],
])('%o takes those it says', (rule, threshold, count, share) => {
  expect(highGroup(sorted, cumulativeSums(sorted), 4, 20, rule)).toEqual({ rule, threshold, count, share });
});

test.each<[HighRule, number[]]>([
  [{ kind: 'mean' }, [0, 1, 2, 0, 0]],
  [{ kind: 'value', threshold: 2 }, [1, 1, 2, 1, 0]],
  [{ kind: 'top', share: 0.5 }, [1, 1, 2, 0, 0]],
])('%o marks its members, of equal ones at the edge of a top share the earlier', (rule, members) => {
  const values = Float64Array.of(2, 9, NaN, 2, 1);
  const ascending = Float64Array.of(1, 2, 2, 9);
  expect(Array.from(highMembers(values, highGroup(ascending, cumulativeSums(ascending), 3.5, 14, rule)))).toEqual(
    members,
  );
});

test('of a total without shares there is none', () => {
  const losses = Float64Array.of(-3, -2, -1);
  expect(highGroup(losses, cumulativeSums(losses), -2, NaN, { kind: 'mean' })).toMatchObject({ count: 1, share: NaN });
});

test('a top share is rounded up to a customer, but 1 % of 700 are 7', () => {
  expect([leading(700, 0.01), leading(701, 0.01), leading(3, 0.01), leading(100, 0.07)]).toEqual([7, 8, 1, 7]);
});
