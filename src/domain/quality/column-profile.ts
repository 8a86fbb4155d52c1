import type { Column } from '../table/column';
import type { Steps } from '../stats/steps';
import { profileBooleans, type BooleanProfile } from './boolean-profile';
import { profileDates, type DateProfile } from './date-profile';
import { profileNumbers, type NumberProfile } from './number-profile';
import { profileText, type TextProfile } from './text-profile';

/** What is in a column; which figures there are depends on its `type`. */
export type ColumnProfile = NumberProfile | DateProfile | TextProfile | BooleanProfile;

/** Profiles a column by its type. */
export function* profileColumn(column: Column): Steps<ColumnProfile> {
  switch (column.type) {
    case 'number':
      return yield* profileNumbers(column);
    case 'date':
      return yield* profileDates(column);
    case 'text':
      return yield* profileText(column);
    case 'boolean':
      return profileBooleans(column);
  }
}

/** The commonest value of a column and its count; `null` for dates and for columns without values. */
export function commonestValue(
  profile: ColumnProfile,
): { readonly value: number | string; readonly count: number } | null {
  switch (profile.type) {
    case 'number':
      return profile.mode;
    case 'text':
      return profile.topValues[0] ?? null;
    case 'boolean': {
      const { count, trueCount, falseCount } = profile;
      return count === 0 ? null : { value: String(trueCount > falseCount), count: Math.max(trueCount, falseCount) };
    }
    case 'date':
      return null;
  }
}
