import { MISSING_BOOLEAN, type BooleanColumn } from '../table/column';

/** Figures of a column of yes and no. */
export interface BooleanProfile {
  readonly type: 'boolean';
  readonly count: number;
  readonly missing: number;
  readonly distinct: number;
  readonly trueCount: number;
  readonly falseCount: number;
}

/** Counts both values of a boolean column. */
export function profileBooleans({ values }: BooleanColumn): BooleanProfile {
  const counts = [0, 0, 0];
  for (const value of values) counts[value]!++;
  const [falseCount, trueCount] = counts as [number, number, number];
  return {
    type: 'boolean',
    count: falseCount + trueCount,
    missing: counts[MISSING_BOOLEAN]!,
    distinct: Math.min(falseCount, 1) + Math.min(trueCount, 1),
    trueCount,
    falseCount,
  };
}
