import * as v from 'valibot';
import type { SegmentModel } from '../contract/catalogue';

const number = v.pipe(v.number(), v.finite());
const names = v.pipe(v.array(v.string()), v.minLength(1));
const bounds = v.pipe(v.array(number), v.minLength(2), v.maxLength(10));
const head = { kind: v.literal('segments'), version: v.literal(1) };

const rfmModel = v.pipe(
  v.strictObject({
    ...head,
    method: v.literal('rfm'),
    bins: v.pipe(v.number(), v.integer(), v.minValue(2), v.maxValue(10)),
    cuts: v.strictObject({ recencyDays: bounds, frequency: bounds, monetaryValue: bounds }),
    map: v.record(v.string(), v.pipe(v.string(), v.nonEmpty())),
  }),
  v.check(({ bins, cuts }) => Object.values(cuts).every(({ length }) => length === bins), 'Expected a bound a group'),
);

const centersModel = v.pipe(
  v.strictObject({
    ...head,
    method: v.literal('centers'),
    columns: names,
    scalings: v.array(v.strictObject({ shift: number, factor: v.pipe(number, v.notValue(0)) })),
    centers: v.pipe(v.array(v.array(number)), v.minLength(1), v.maxLength(1_000)),
    names,
  }),
  v.check(
    ({ columns, scalings, centers, names: segments }) =>
      scalings.length === columns.length &&
      segments.length === centers.length &&
      centers.every(({ length }) => length === columns.length),
    'Expected centers of its columns',
  ),
);

const rulesModel = v.strictObject({
  ...head,
  method: v.literal('rules'),
  rules: v.pipe(
    v.array(
      v.strictObject({
        segment: v.pipe(v.string(), v.nonEmpty()),
        conditions: v.pipe(
          v.array(v.strictObject({ column: v.string(), above: v.nullable(number), upTo: v.nullable(number) })),
          v.minLength(1),
        ),
      }),
    ),
    v.minLength(1),
    v.maxLength(1_000),
  ),
});

/** A segmentation as somebody else may have made it: out of a file, or by hand. */
export const segmentModel = v.union([rfmModel, centersModel, rulesModel]) satisfies v.GenericSchema<
  unknown,
  SegmentModel
>;
