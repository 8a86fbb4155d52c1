import { describe, expect, it } from 'vitest';
import { profileBooleans } from '../../../src/domain/quality/boolean-profile';
import { MISSING_BOOLEAN } from '../../../src/domain/table/column';

describe('profileBooleans', () => {
  it.each([
    [[1, 0, 1, MISSING_BOOLEAN], { count: 3, missing: 1, distinct: 2, trueCount: 2, falseCount: 1 }],
    [[0, 0], { count: 2, missing: 0, distinct: 1, trueCount: 0, falseCount: 2 }],
    [[MISSING_BOOLEAN], { count: 0, missing: 1, distinct: 0, trueCount: 0, falseCount: 0 }],
  ])('counts %j', (values, expected) => {
    expect(profileBooleans({ type: 'boolean', values: Uint8Array.from(values) })).toEqual({
      type: 'boolean',
      ...expected,
    });
  });
});
