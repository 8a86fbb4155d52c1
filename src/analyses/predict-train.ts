import * as v from 'valibot';
import type { LeftOut } from '../contract/catalogue';
import { ClienteleError } from '../contract/errors';
import { aliasedTerms, coefficientTable } from '../domain/predict/coefficients';
import { completeRows } from '../domain/predict/feature-values';
import type { PredictModel } from '../domain/predict/predict-model';
import { makeSplits } from '../domain/predict/splits';
import { defineAnalysis } from './analysis';
import { readFeatures, readTarget, type Features, type Target } from './predict-columns';
import { fitModel, type Fit, type Part, type TrainingSet } from './predict-fit';
import { modelOptions, toRecipe } from './predict-options';
import { heldOutPredictions, runFold, validationMetrics, type FoldResult } from './predict-validate';

const validation = v.variant('kind', [
  v.strictObject({
    kind: v.literal('holdout'),
    testSize: v.optional(v.pipe(v.number(), v.minValue(0.01), v.maxValue(0.9)), 0.25),
  }),
  v.strictObject({
    kind: v.literal('kfold'),
    k: v.optional(v.pipe(v.number(), v.integer(), v.minValue(2), v.maxValue(50)), 5),
    repeats: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(20)), 1),
  }),
]);

const params = v.strictObject({
  table: v.string(),
  target: v.optional(v.string()),
  features: v.optional(v.array(v.string())),
  task: v.optional(v.picklist(['regression']), 'regression'),
  model: v.optional(v.picklist(['linear', 'neural']), 'linear'),
  options: v.optional(modelOptions, {}),
  preprocess: v.optional(
    v.strictObject({
      impute: v.optional(v.picklist(['mean', 'median', 'drop']), 'mean'),
      scale: v.optional(v.picklist(['none', 'zscore', 'minmax']), 'zscore'),
    }),
    {},
  ),
  validation: v.optional(validation, { kind: 'holdout', testSize: 0.25 }),
  seed: v.optional(v.pipe(v.number(), v.integer()), 42),
});

/** The table rows that can be used, and how many cannot for which reason. */
function usableRows(tableRows: number, target: Target, features: Features, dropIncomplete: boolean) {
  const columns = features.columns.map(({ column }) => column);
  const rows = dropIncomplete ? completeRows(columns, target.rows) : target.rows;
  const leftOut: LeftOut[] = [
    { reason: 'missing-target', rows: tableRows - target.rows.length },
    { reason: 'missing-feature', rows: target.rows.length - rows.length },
  ].filter((entry) => entry.rows > 0);
  if (rows.length > 0) return { rows, leftOut };
  throw new ClienteleError(
    'no-usable-rows',
    'No row has the target and every feature: fill missing cells (impute by mean or median) or choose fewer features.',
    { column: target.name },
  );
}

function coefficientsOf({ fitted, preprocess }: Fit) {
  if (fitted.model !== 'linear') return { coefficients: [], aliased: [] };
  return {
    coefficients: coefficientTable(fitted.linear, preprocess),
    aliased: aliasedTerms(fitted.linear, preprocess),
  };
}

export const predictTrain = defineAnalysis({
  id: 'predict.train',
  version: 1,
  title: 'Regression, linear or neural, judged on held-out rows',
  params,

  async run(context, { table, seed, model, task, preprocess, ...given }) {
    const reader = await context.table(table);
    const recipe = toRecipe(model, given.options, seed);
    const target = await readTarget(reader, given.target);
    const features = await readFeatures(reader, given.features, target);
    const { rows, leftOut } = usableRows(reader.info.rowCount, target, features, preprocess.impute === 'drop');
    const splits = makeSplits(rows.length, given.validation, seed);
    const set: TrainingSet = { columns: features.columns, target: target.values, preprocess };

    const fits = splits.length + 1;
    const part = (at: number): Part => ({ from: at / fits, to: (at + 1) / fits, note: `${at + 1}/${fits}` });
    const folds: FoldResult[] = [];
    for (const split of splits) folds.push(await runFold(context, set, rows, split, recipe, part(folds.length)));
    const started = performance.now();
    const final = await fitModel(context, set, rows, recipe, part(splits.length));
    const fitMs = folds.reduce((sum, fold) => sum + fold.fitMs, performance.now() - started);

    const names = features.columns.map(({ name }) => name);
    const saved: PredictModel = {
      kind: 'predict',
      version: 1,
      task,
      target: target.name,
      features: names,
      preprocess: final.preprocess,
      ...final.fitted,
    };
    const firstRepeat = given.validation.kind === 'kfold' ? folds.slice(0, given.validation.k) : folds;
    return {
      modelId: await context.saveModel(saved),
      task,
      model,
      target: target.name,
      features: names,
      columnsLeftOut: features.leftOut,
      rows: rows.length,
      leftOut,
      ...validationMetrics(folds),
      predictions: heldOutPredictions(firstRepeat, seed),
      ...coefficientsOf(final),
      curve: final.curve,
      converged: final.converged,
      timings: { fitMs, predictMs: folds.reduce((sum, fold) => sum + fold.predictMs, 0) },
    };
  },
});
