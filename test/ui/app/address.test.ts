import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changedParams, formatHash, parseHash } from '../../../src/ui/app/address';

describe('address', () => {
  it('reads area and parameters', () => {
    expect(parseHash('#/value?table=t_x&model=margin')).toEqual({
      area: 'value',
      params: { table: 't_x', model: 'margin' },
    });
    expect(parseHash('')).toEqual({ area: '', params: {} });
    expect(parseHash('#/data')).toEqual({ area: 'data', params: {} });
  });

  it('reads back whatever parameters it wrote', () => {
    const params = fc.dictionary(fc.stringMatching(/^[a-z]\w*$/), fc.string({ minLength: 1, unit: 'grapheme' }));
    fc.assert(
      fc.property(params, (values) => {
        expect(parseHash(formatHash({ area: 'value', params: values }))).toEqual({
          area: 'value',
          params: { ...values },
        });
      }),
    );
  });

  it('leaves empty parameters out', () => {
    expect(formatHash({ area: 'data', params: { table: '' } })).toBe('#/data');
  });

  it('changes, adds and takes away parameters', () => {
    expect(changedParams({ table: 't', sort: 'a' }, { sort: null, search: 'x', table: 'u' })).toEqual({
      table: 'u',
      search: 'x',
    });
  });
});
