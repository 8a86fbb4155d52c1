import * as v from 'valibot';

const cutPoints = v.optional(v.pipe(v.array(v.pipe(v.number(), v.finite())), v.minLength(1)));

/** How scores are made and named: the parameters that RFM and its movement share. */
export const rfmParameters = {
  customerId: v.optional(v.string()),
  bins: v.optional(v.pipe(v.number(), v.integer(), v.minValue(2), v.maxValue(10)), 5),
  method: v.optional(v.picklist(['quantiles', 'naturalBreaks']), 'quantiles'),
  cuts: v.optional(v.strictObject({ recencyDays: cutPoints, frequency: cutPoints, monetaryValue: cutPoints })),
  map: v.optional(v.record(v.string(), v.pipe(v.string(), v.nonEmpty()))),
};
