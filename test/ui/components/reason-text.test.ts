import { describe, expect, it } from 'vitest';
import { reasonText } from '../../../src/ui/components/reason-text';

describe('reasonText', () => {
  it('has words for every reason that training gives', () => {
    const codes = ['missing-target', 'missing-feature', 'identifier', 'free-text', 'constant', 'all-missing'];
    expect(codes.filter((code) => reasonText(code) === code)).toEqual([]);
  });
});
