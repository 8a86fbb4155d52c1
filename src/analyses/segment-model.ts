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
    asOf: v.exactOptional(v.pipe(v.string(), v.isoDate())),
    cuts: v.strictObject({ recencyDays: bounds, frequency: bounds, monetaryValue: bounds }),
    map: v.record(v.string(), v.pipe(v.string(), v.nonEmpty())),
  }),
  v.check(({ bins, cuts }) => Object.values(cuts).every(({ length }) => length === bins), 'Expected a bound a group'),
);

/** What the models of all groupings by columns have. */
const points = {
  ...head,
  columns: names,
  scalings: v.array(v.strictObject({ shift: number, factor: v.pipe(number, v.notValue(0)) })),
  names,
};
const rowsOfNumbers = v.pipe(v.array(v.array(number)), v.minLength(1), v.maxLength(1_000));

const centersModel = v.pipe(
  v.strictObject({ ...points, method: v.literal('centers'), centers: rowsOfNumbers }),
  v.check(
    ({ columns, scalings, centers, names: segments }) =>
      scalings.length === columns.length &&
      segments.length === centers.length &&
      centers.every(({ length }) => length === columns.length),
    'Expected centers of its columns',
  ),
);

const densityModel = v.pipe(
  v.strictObject({
    ...points,
    // Where all was noise there are none.
    names: v.array(v.string()),
    method: v.literal('density'),
    eps: v.nullable(v.pipe(number, v.gtValue(0))),
    cores: v.array(number),
    labels: v.array(v.pipe(v.number(), v.integer(), v.minValue(0))),
    of: v.pipe(v.number(), v.integer(), v.minValue(0)),
  }),
  v.check(
    ({ columns, scalings, cores, labels, names: segments }) =>
      scalings.length === columns.length &&
      cores.length === labels.length * columns.length &&
      labels.every((label) => label < segments.length),
    'Expected core rows of its columns',
  ),
);

const mixtureModel = v.pipe(
  v.strictObject({
    ...points,
    method: v.literal('mixture'),
    covariance: v.picklist(['full', 'diag', 'spherical']),
    weights: v.array(v.pipe(number, v.minValue(0))),
    means: rowsOfNumbers,
    covariances: rowsOfNumbers,
  }),
  v.check(
    ({ columns, scalings, names: segments, weights, means, covariances }) =>
      scalings.length === columns.length &&
      [weights, means, covariances].every(({ length }) => length === segments.length) &&
      means.every(({ length }) => length === columns.length) &&
      covariances.every(({ length }) => length === columns.length ** 2),
    'Expected components of its columns',
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
export const segmentModel = v.union([
  rfmModel,
  centersModel,
  densityModel,
  mixtureModel,
  rulesModel,
]) satisfies v.GenericSchema<unknown, SegmentModel>;
