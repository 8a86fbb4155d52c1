import * as v from 'valibot';
import { designWidth } from '../domain/predict/design-terms';
import type { ImputeModel } from '../domain/prepare/model-impute';
import { COLUMN_TYPES } from '../domain/table/column';

const number = v.pipe(v.number(), v.finite());
const whole = v.pipe(v.number(), v.integer());
const names = v.array(v.string());

const feature = v.variant('kind', [
  v.strictObject({
    kind: v.literal('numeric'),
    name: v.string(),
    type: v.picklist(['number', 'date', 'boolean']),
    fill: number,
    center: number,
    factor: number,
  }),
  v.strictObject({
    kind: v.literal('text'),
    name: v.string(),
    levels: names,
    other: v.boolean(),
    missing: v.boolean(),
  }),
]);

const preprocess = v.strictObject({
  version: v.literal(1),
  impute: v.picklist(['mean', 'median', 'drop']),
  scale: v.picklist(['none', 'zscore', 'minmax']),
  features: v.array(feature),
});

const tree = v.pipe(
  v.strictObject({
    feature: v.pipe(v.array(whole), v.minLength(1)),
    threshold: v.array(number),
    left: v.array(whole),
    right: v.array(whole),
    value: v.array(number),
  }),
  // Children that came before their parent would make a walk down the tree endless.
  v.check(
    ({ feature: features, threshold, left, right, value }) =>
      [threshold, left, right, value].every(({ length }) => length === features.length) &&
      features.every(
        (at, node) => at < 0 || [left, right].every((child) => child[node]! > node && child[node]! < features.length),
      ),
    'Expected a tree',
  ),
);

/** A model that fills in missing cells, as a recipe out of a file may claim it. */
export const imputeModel = v.pipe(
  v.strictObject({
    column: v.string(),
    type: v.picklist(COLUMN_TYPES),
    trainingRows: whole,
    classes: names,
    preprocess,
    model: v.variant('kind', [
      v.strictObject({ kind: v.literal('linear'), intercept: number, coefficients: v.array(number) }),
      v.strictObject({ kind: v.literal('tree'), tree }),
    ]),
  }),
  v.check(({ preprocess: learnt, model, classes }) => {
    const width = designWidth(learnt);
    if (model.kind === 'linear') return model.coefficients.length === width;
    const { feature: features, value } = model.tree;
    const isClass = (place: number): boolean => Number.isInteger(place) && place >= 0 && place < classes.length;
    return features.every((at) => at < width) && (classes.length === 0 || value.every(isClass));
  }, 'Expected a model of its predictors'),
) satisfies v.GenericSchema<unknown, ImputeModel>;
