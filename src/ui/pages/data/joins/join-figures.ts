import type { JoinCheck } from '../../../../domain/joins/join-check';

/** How the joined table is to be made. */
export interface JoinSettings {
  readonly how: 'left' | 'inner' | 'full';
  readonly duplicates: 'first' | 'expand';
}

/** What a join makes of the rows of two tables. */
export interface JoinOutcome {
  readonly rows: number;
  /** Rows of either table that are in none of them. */
  readonly leftLost: number;
  readonly rightLost: number;
}

/** Worked out of the check, before anything is made. */
export function joinOutcome({ left, right, results }: JoinCheck, { how, duplicates }: JoinSettings): JoinOutcome {
  const leftLost = how === 'inner' ? left.unmatchedRows + left.missing : 0;
  if (duplicates === 'expand') {
    return { rows: results[how], leftLost, rightLost: how === 'full' ? 0 : right.unmatchedRows + right.missing };
  }
  const rest = right.unmatchedKeys + right.missing;
  return {
    rows: left.rows - leftLost + (how === 'full' ? rest : 0),
    leftLost,
    rightLost: right.repeatedRows + (how === 'full' ? 0 : rest),
  };
}

/** Rows of the right table that match a row of the left one which an earlier row of theirs matches too. */
export function repeatedMatches({ right, sharedKeys }: JoinCheck): number {
  return right.matchedRows - sharedKeys;
}
