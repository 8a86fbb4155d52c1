import { toJsonSchema } from '@valibot/to-json-schema';
import * as v from 'valibot';
import { beforeAll, describe, expect, it } from 'vitest';
import type { AnalysisContext, TableReader } from '../../src/analyses/analysis';
import { predictTrain } from '../../src/analyses/predict-train';
import { setBackendPreference, useTensorflow } from '../../src/compute/tensorflow';
import type { TrainParams } from '../../src/contract/catalogue';
import type { Progress } from '../../src/contract/engine';
import { ClienteleError } from '../../src/contract/errors';
import type { Role } from '../../src/contract/tables';
import { predictRows, type PredictModel } from '../../src/domain/predict/predict-model';
import { normal, seededRandom } from '../../src/domain/stats/random';
import { finish } from '../../src/domain/stats/steps';
import { MISSING_BOOLEAN, type Column } from '../../src/domain/table/column';
import golden from '../golden/linear-regression.json' with { type: 'json' };
import { booleans, dates, numbers, rowsTo, texts } from '../domain/predict/columns';

type Columns = Record<string, Column>;
type Roles = Partial<Record<string, Role>>;

function reader(columns: Columns, roles: Roles): TableReader {
  const names = Object.keys(columns);
  const info = names.map((name) => ({
    name,
    type: columns[name]!.type,
    missing: 0,
    distinct: 0,
    originalName: name,
    ...(roles[name] && { role: roles[name] }),
  }));
  const first = columns[names[0]!]!;
  return {
    info: {
      tableId: 't1',
      name: 'shop',
      rowCount: first.type === 'text' ? first.codes.length : first.values.length,
      bytes: 0,
      createdAt: '2024-01-01T00:00:00Z',
      columns: info,
      fingerprint: '',
      rejectedCount: 0,
    },
    byRole: (role) => info.find((column) => column.role === role),
    column: (name) => Promise.resolve(columns[name]!),
    numbers: (name) => {
      const column = columns[name]!;
      if (column.type === 'text') throw new Error('text has no numbers');
      return Promise.resolve(Float64Array.from(column.values, (value) => (column.type === 'boolean' && value === MISSING_BOOLEAN ? NaN : value))); // prettier-ignore
    },
    text: () => Promise.reject(new Error('not needed')),
  };
}

/** Runs the analysis on one table, and keeps what it saved and told. */
async function train(
  columns: Columns,
  params: Omit<TrainParams, 'table'> = {},
  { roles = {}, stopAfter = Infinity }: { roles?: Roles; stopAfter?: number } = {},
) {
  const models: PredictModel[] = [];
  const backends: string[] = [];
  const ticks: { fraction: number; note: string; curve: Progress['curve'] }[] = [];
  const context: AnalysisContext = {
    table: () => Promise.resolve(reader(columns, roles)),
    createTable: () => Promise.reject(new Error('makes no table')),
    saveModel: (model) => Promise.resolve(`m${models.push(model as unknown as PredictModel)}`),
    tick: (fraction, note = '', curve) => {
      ticks.push({ fraction, note, curve });
      return ticks.length > stopAfter
        ? Promise.reject(new ClienteleError('cancelled', 'Cancelled.'))
        : Promise.resolve();
    },
    async drive(steps, from = 0, to = 1, note = '') {
      for (;;) {
        const step = steps.next();
        if (step.done) return step.value;
        await context.tick(from + (to - from) * step.value, note);
      }
    },
    usesBackend: (backend) => void backends.push(backend),
  };
  const run = predictTrain.run(context, v.parse(predictTrain.params, { table: 't1', ...params }));
  const result = await run.catch((error: unknown) => error as ClienteleError);
  return { result, models, backends, ticks };
}

async function trained(...given: Parameters<typeof train>) {
  const { result, ...rest } = await train(...given);
  if (result instanceof Error) throw result;
  return { result, model: rest.models[0]!, ...rest };
}

async function refusal(...given: Parameters<typeof train>) {
  const { result, models } = await train(...given);
  expect(models).toEqual([]);
  if (!(result instanceof Error)) throw new Error('was not refused');
  return { code: result.code, details: result.details, message: result.message };
}

const shop: Columns = {
  ...Object.fromEntries(Object.entries(golden.columns).map(([name, values]) => [name, numbers(...values)])),
  plan: texts(...golden.plan),
  spend: numbers(...golden.target),
};

/** Rows of noise beside noise. */
function noise(rows: number): Columns {
  const random = seededRandom(8);
  const column = (): Column => numbers(...Array.from({ length: rows }, () => normal(random)));
  return { a: column(), b: column(), c: column(), spend: column() };
}

/** A spend that follows a wave, and that no line could follow. */
function wave(rows: number): Columns {
  const random = seededRandom(9);
  const x = Array.from({ length: rows }, () => normal(random));
  return { x: numbers(...x), spend: numbers(...x.map((value) => 10 + Math.sin(3 * value) + 0.05 * normal(random))) };
}

beforeAll(() => setBackendPreference('cpu'));

describe('predict.train, linear', () => {
  it('saves a model of all rows whose coefficients are those of scikit-learn', async () => {
    const { result, model } = await trained(shop, { target: 'spend' });
    expect(result.modelId).toBe('m1');
    expect(result.features).toEqual(['age', 'income', 'balance', 'visits', 'plan']);
    expect(result.rows).toBe(120);
    expect(result.coefficients.map(({ term }) => term)).toEqual(['(intercept)', 'age', 'income', 'balance', 'visits', 'plan = plus', 'plan = premium']); // prettier-ignore
    expect(result.coefficients.map(({ estimate }) => estimate)).toEqual(golden.withPlan.estimates.map((value) => expect.closeTo(value, 8) as number)); // prettier-ignore
    expect(result.coefficients.map(({ pValue }) => pValue)).toEqual(golden.withPlan.pValues.map((value) => expect.closeTo(value, 8) as number)); // prettier-ignore
    expect(result.converged).toBe(true);
    expect(result.curve).toEqual({ training: [], validation: [] });
    expect(model).toMatchObject({
      kind: 'predict',
      version: 1,
      model: 'linear',
      task: 'regression',
      target: 'spend',
      features: result.features,
    });
    const columns = result.features.map((name) => ({ name, column: shop[name]! }));
    const [first] = finish(predictRows(model, model.preprocess, columns, rowsTo(1)));
    const { age, income, balance, visits } = golden.columns;
    const [b0, b1, b2, b3, b4, plus, premium] = golden.withPlan.estimates;
    const byHand = b0! + b1! * age[0]! + b2! * income[0]! + b3! * balance[0]! + b4! * visits[0]! + (golden.plan[0] === 'plus' ? plus! : golden.plan[0] === 'premium' ? premium! : 0); // prettier-ignore
    expect(first).toBeCloseTo(byHand, 8);
  });

  it('holds out a quarter, predicts it without having seen it, and beats the mean', async () => {
    const { result } = await trained(shop, { target: 'spend' });
    const { predictions, metrics, baseline } = result;
    expect(predictions.total).toBe(30);
    expect(predictions.rows).toEqual([...new Set(predictions.rows)].sort((a, b) => a - b));
    expect(predictions.actual).toEqual(predictions.rows.map((row) => golden.target[row]));
    const squares = predictions.rows.map((_, i) => (predictions.actual[i]! - predictions.predicted[i]!) ** 2);
    expect(metrics.overall.mse).toBeCloseTo(squares.reduce((sum, square) => sum + square, 0) / 30, 10);
    expect(metrics.folds).toEqual([metrics.overall]);
    expect(metrics.spread).toEqual({ mse: 0, rmse: 0, mae: 0, r2: 0 });
    expect(metrics.overall.r2).toBeGreaterThan(0.95);
    expect(baseline.overall.r2).toBeLessThanOrEqual(0);
    expect(metrics.overall.rmse).toBeLessThan(0.3 * baseline.overall.rmse);
  });

  it('pools the folds of k-fold and judges the baseline on the same ones', async () => {
    const { result, ticks } = await trained(shop, { target: 'spend', validation: { kind: 'kfold', k: 5, repeats: 2 } });
    expect(result.metrics.folds).toHaveLength(10);
    expect(result.baseline.folds).toHaveLength(10);
    expect(result.predictions.rows).toEqual(Array.from({ length: 120 }, (_, row) => row));
    // Folds of 24 rows each: the pooled MSE is the mean of theirs.
    const mean = result.metrics.folds.reduce((sum, fold) => sum + fold.mse, 0) / 10;
    expect(result.metrics.overall.mse).toBeCloseTo(mean, 10);
    expect(result.metrics.spread.mse).toBeGreaterThan(0);
    expect(result.baseline.overall.r2).toBeLessThan(0);
    const fractions = ticks.map(({ fraction }) => fraction);
    expect(fractions).toEqual(fractions.toSorted((a, b) => a - b));
    expect(fractions.at(-1)).toBeCloseTo(1, 10);
    expect(new Set(ticks.map(({ note }) => note)).size).toBe(11);
  });

  it('finds nothing in pure noise', async () => {
    const { result } = await trained(noise(400), { target: 'spend', validation: { kind: 'kfold', k: 5 } });
    expect(result.metrics.overall.r2).toBeLessThan(0.05);
    expect(result.coefficients.slice(1).every(({ pValue }) => pValue! > 0.01)).toBe(true);
  });

  it('gives the same result for the same seed, and other folds for another', async () => {
    const held = async (seed: number) => (await trained(shop, { target: 'spend', seed })).result.predictions;
    expect(await held(1)).toEqual(await held(1));
    expect((await held(1)).rows).not.toEqual((await held(2)).rows);
  });

  it('learns the preprocessing of a fold from its training rows alone', async () => {
    // Were the held-out rows' outlier in the mean, it would be the imputed value of the others.
    const values = Array.from({ length: 40 }, (_, i) => (i % 4 === 0 ? null : i));
    const { result } = await trained(
      { x: numbers(...values), spend: numbers(...values.map((_, i) => i)) },
      { target: 'spend' },
    );
    const training = values.filter((_, row) => !result.predictions.rows.includes(row));
    const present = training.filter((value) => value !== null);
    const mean = present.reduce((sum, value) => sum + value, 0) / present.length;
    const missing = result.predictions.rows.findIndex((row) => values[row] === null);
    const known = result.predictions.rows.flatMap((row, i) => (values[row] === null ? [] : [i]));
    const [a, b] = known as [number, number];
    const at = (i: number): number => values[result.predictions.rows[i]!]!;
    const slope = (result.predictions.predicted[b]! - result.predictions.predicted[a]!) / (at(b) - at(a));
    expect(missing).toBeGreaterThanOrEqual(0);
    expect(result.predictions.predicted[missing]).toBeCloseTo(
      result.predictions.predicted[a]! + slope * (mean - at(a)),
      8,
    );
  });

  it('samples at most 5,000 held-out rows', async () => {
    const { result } = await trained(noise(6000), { target: 'spend', validation: { kind: 'kfold', k: 2 } });
    expect(result.predictions.total).toBe(6000);
    expect(result.predictions.rows).toHaveLength(5000);
    expect(result.predictions.rows.at(-1)).toBeGreaterThan(5900);
    expect(result.predictions.rows).toEqual(result.predictions.rows.toSorted((a, b) => a - b));
  });
});

describe('predict.train, its columns and rows', () => {
  const rows = 30;
  const each = <T>(make: (i: number) => T): T[] => Array.from({ length: rows }, (_, i) => make(i));
  const mixed: Columns = {
    customer: numbers(...each((i) => i)),
    'order id': numbers(...each((i) => i % 7)),
    email: texts(...each((i) => `person${i}@example.org`)),
    shop: texts(...each(() => 'Berlin')),
    empty: numbers(...each(() => null)),
    since: dates(...each((i) => (i === 3 ? null : `2024-01-${String((i * 7) % 28 || 1).padStart(2, '0')}`))),
    member: booleans(...each((i) => i % 3 === 0)),
    spend: numbers(...each((i) => (i === 5 ? null : (i * i) % 17))),
  };

  it('leaves out useless columns with the reason, and rows without a target', async () => {
    const { result } = await trained(mixed, {}, { roles: { spend: 'target', customer: 'customerId' } });
    expect(result.target).toBe('spend');
    expect(result.features).toEqual(['since', 'member']);
    expect(result.columnsLeftOut).toEqual([
      { column: 'customer', reason: 'identifier' },
      { column: 'order id', reason: 'identifier' },
      { column: 'email', reason: 'identifier' },
      { column: 'shop', reason: 'constant' },
      { column: 'empty', reason: 'all-missing' },
    ]);
    expect(result.leftOut).toEqual([{ reason: 'missing-target', rows: 1 }]);
    expect(result.rows).toBe(29);
  });

  it('leaves out incomplete rows where asked to, and counts them', async () => {
    const { result } = await trained(mixed, { target: 'spend', features: ['since'], preprocess: { impute: 'drop' } });
    expect(result.leftOut).toEqual([
      { reason: 'missing-target', rows: 1 },
      { reason: 'missing-feature', rows: 1 },
    ]);
    expect(result.predictions.rows).not.toContain(3);
    expect(result.rows).toBe(28);
  });

  it('uses a numeric identifier that it is asked to use, but not an email address', async () => {
    const { result } = await trained(mixed, { target: 'spend', features: ['customer', 'email'] });
    expect(result.features).toEqual(['customer']);
    expect(result.columnsLeftOut).toEqual([{ column: 'email', reason: 'identifier' }]);
  });

  it('predicts the amount, or the monetary value, where no target is named', async () => {
    const byRole = await trained({ x: shop.age!, paid: shop.spend! }, {}, { roles: { paid: 'amount' } });
    expect(byRole.result.target).toBe('paid');
    const byName = await trained({ x: shop.age!, monetaryValue: shop.spend! });
    expect(byName.result.target).toBe('monetaryValue');
  });

  it('names terms that others determine', async () => {
    const doubled = numbers(...golden.columns.age.map((age) => 2 * age));
    const { result } = await trained({ ...shop, doubled }, { target: 'spend' });
    expect(result.aliased).toEqual(['doubled']);
    expect(result.coefficients.map(({ term }) => term)).not.toContain('doubled');
  });

  it.each<[string, Columns, Omit<TrainParams, 'table'>, object]>([
    ['no target to be guessed', { a: numbers(1, 2, 3) }, {}, { code: 'missing-parameter', details: { parameter: 'target', table: 'shop' } }],
    ['a target that is not there', shop, { target: 'spent' }, { code: 'column-not-found', details: { table: 'shop', column: 'spent' } }],
    ['a feature that is not there', shop, { target: 'spend', features: ['ages'] }, { code: 'column-not-found', details: { table: 'shop', column: 'ages' } }],
    ['a text target', shop, { target: 'plan' }, { code: 'column-not-numeric', details: { table: 'shop', column: 'plan' } }],
    ['a date target', mixed, { target: 'since' }, { code: 'column-not-numeric' }],
    ['an empty target', mixed, { target: 'empty' }, { code: 'no-usable-rows' }],
    ['the target as a feature', shop, { target: 'spend', features: ['age', 'spend'] }, { code: 'invalid-parameter' }],
    ['no usable feature', mixed, { target: 'spend', features: ['shop', 'empty'] }, { code: 'no-usable-columns', details: { table: 'shop', reasons: ['shop: constant', 'empty: all-missing'] } }],
    ['a constant target', { x: shop.age!, spend: numbers(...golden.target.map(() => 7)) }, { target: 'spend' }, { code: 'constant-column' }],
    ['fewer rows than coefficients', { a: numbers(1, 2, 4), b: numbers(3, 1, 2), spend: numbers(1, 5, 2) }, { target: 'spend' }, { code: 'too-few-rows' }],
    ['no complete row', { a: numbers(1, null, 2, null), b: numbers(null, 1, null, 5), spend: numbers(1, 2, 3, 4) }, { target: 'spend', preprocess: { impute: 'drop' } }, { code: 'no-usable-rows' }],
    ['an option of another model', shop, { target: 'spend', options: { patience: 3 } }, { code: 'unknown-parameter', details: { parameter: 'options.patience', model: 'linear' } }],
  ])('refuses %s', async (_, columns, params, expected) => {
    expect(await refusal(columns, params)).toMatchObject(expected);
  }); // prettier-ignore
});

describe('predict.train on tensors', () => {
  it('brings the gradient solver to the exact coefficients, with a live curve', async () => {
    const { result, backends, ticks } = await trained(shop, { target: 'spend', options: { solver: 'gradient' } });
    const exact = golden.withPlan.estimates;
    const misses = result.coefficients.map(({ estimate }, i) => Math.abs(estimate / exact[i]! - 1));
    expect(misses).toHaveLength(7);
    expect(Math.max(...misses)).toBeLessThan(0.01);
    expect(result.coefficients.every(({ standardError }) => standardError === null)).toBe(true);
    expect(result.converged).toBe(true);
    expect(new Set(backends)).toEqual(new Set(['cpu']));
    expect(result.curve.training.length).toBeGreaterThan(10);
    const points = ticks.flatMap(({ note, curve }) => (note === '2/2' && curve ? [curve] : []));
    expect(points[0]).toEqual({ epoch: 1, training: result.curve.training[0], validation: null });
    expect(points.length).toBeLessThanOrEqual(200);
  });

  it('trains a network that sees what no line can, and stores it', async () => {
    const columns = wave(500);
    const options = {
      hiddenLayers: [16, 8],
      activation: 'tanh',
      learningRate: 0.02,
      epochs: 60,
      batchSize: 32,
    } as const;
    const line = await trained(columns, { target: 'spend' });
    const { result, model, ticks } = await trained(columns, { target: 'spend', model: 'neural', options });
    expect(line.result.metrics.overall.r2).toBeLessThan(0.4);
    expect(result.metrics.overall.r2).toBeGreaterThan(0.8);
    expect(result.coefficients).toEqual([]);
    expect(result.curve.validation).toHaveLength(result.curve.training.length);
    const curve = ticks.flatMap((tick) => (tick.note === '2/2' && tick.curve ? [tick.curve.training] : []));
    expect(curve).toEqual(result.curve.training);
    expect(structuredClone(model)).toEqual(model);
    const [predicted] = finish(
      predictRows(model, model.preprocess, [{ name: 'x', column: numbers(Math.PI / 6) }], rowsTo(1)),
    );
    expect(Math.abs(predicted! - 11)).toBeLessThan(0.3);
  });

  it('saves nothing and leaves no tensor behind when cancelled', async () => {
    const { tf } = await useTensorflow();
    const before = tf.memory().numTensors;
    const { result, models, ticks } = await train(wave(200), { target: 'spend', model: 'neural' }, { stopAfter: 60 });
    expect(result).toMatchObject({ code: 'cancelled' });
    expect(ticks).toHaveLength(61);
    expect(models).toEqual([]);
    expect(tf.memory().numTensors).toBe(before);
  });

  it('says that training diverged, and what to try', async () => {
    const options = { solver: 'gradient', learningRate: 1e20 } as const;
    const { code, message } = await refusal(shop, { target: 'spend', options });
    expect(code).toBe('not-converged');
    expect(message).toContain('lower the learning rate');
  });
});

describe('the parameters of predict.train', () => {
  it('can be described as JSON Schema, with their defaults', () => {
    expect(toJsonSchema(predictTrain.params)).toMatchObject({
      required: ['table'],
      additionalProperties: false,
      properties: {
        model: { default: 'linear' },
        validation: { default: { kind: 'holdout', testSize: 0.25 } },
        seed: { default: 42 },
      },
    });
  });

  it('are refused where they are unknown or out of range', () => {
    const accepts = (params: object): boolean => v.safeParse(predictTrain.params, { table: 't', ...params }).success;
    expect(accepts({ validation: { kind: 'kfold', k: 10, repeats: 3 }, options: { hiddenLayers: [] } })).toBe(true);
    expect(accepts({ targets: 'x' })).toBe(false);
    expect(accepts({ validation: { kind: 'kfold', k: 1 } })).toBe(false);
    expect(accepts({ validation: { kind: 'holdout', testSize: 1 } })).toBe(false);
    expect(accepts({ options: { alpha: -1 } })).toBe(false);
    expect(accepts({ options: { learningRate: 0 } })).toBe(false);
    expect(accepts({ options: { hiddenLayers: [1000] } })).toBe(false);
  });
});
