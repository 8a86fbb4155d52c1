import * as v from 'valibot';

/** The parameter `rule`: who counts as high-value. */
export const highRule = v.optional(
  v.variant('kind', [
    v.strictObject({ kind: v.literal('mean') }),
    v.strictObject({ kind: v.literal('median') }),
    v.strictObject({ kind: v.literal('quantile'), p: v.pipe(v.number(), v.minValue(0), v.maxValue(1)) }),
    v.strictObject({ kind: v.literal('top'), share: v.pipe(v.number(), v.gtValue(0), v.maxValue(1)) }),
    v.strictObject({ kind: v.literal('value'), threshold: v.pipe(v.number(), v.finite()) }),
  ]),
  { kind: 'mean' },
);
