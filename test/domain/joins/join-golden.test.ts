import { describe, expect, it } from 'vitest';
import { checkJoin } from '../../../src/domain/joins/join-check';
import { joinRows } from '../../../src/domain/joins/join-rows';
import { sharedKeys } from '../../../src/domain/joins/shared-keys';
import { finish } from '../../../src/domain/stats/steps';
import { MISSING_CODE, type Column } from '../../../src/domain/table/column';
import golden from '../../golden/joins.json';
import { numbers, texts } from '../predict/columns';

type Cells = (string | number | null)[];

function column(cells: Cells): Column {
  const isText = cells.some((cell) => typeof cell === 'string');
  return isText ? texts(...(cells as (string | null)[])) : numbers(...(cells as (number | null)[]));
}

describe.each(golden)('as pandas joins: $name', ({ leftKeys, rightKeys, ...expected }) => {
  const left = (leftKeys as Cells[]).map(column);
  const right = (rightKeys as Cells[]).map(column);

  it.each(['left', 'inner', 'full'] as const)('pairs the same rows (%s)', (how) => {
    const rows = finish(joinRows(finish(sharedKeys(left, right)), how, true));
    const place = (row: number) => (row === MISSING_CODE ? -1 : row);
    const pairs = Array.from(rows.left, (row, i) => [place(row), place(rows.right[i]!)]);
    expect(pairs.sort(([a, c], [b, d]) => a! - b! || c! - d!)).toEqual(expected.pairs[how]);
  });

  it('counts the same figures', () => {
    const check = finish(checkJoin(left, right));
    expect(check).toMatchObject({ left: expected.left, right: expected.right, results: expected.results });
    expect(check.sharedKeys).toBe(expected.left.keys - expected.left.unmatchedKeys);
  });
});
