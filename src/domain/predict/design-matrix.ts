import { ClienteleError } from '../error';
import type { Matrix } from '../stats/matrix';
import type { Steps } from '../stats/steps';
import { MISSING_CODE, type TextColumn } from '../table/column';
import { designWidth, featureWidth } from './design-terms';
import { numberReader } from './feature-values';
import type { FeatureColumn, NumericFeature, Preprocess, TextFeature } from './preprocess';

/** Cells that are encoded in one step. */
const BLOCK_CELLS = 32_768;

/** Writes one feature of the given rows into a row-major block. */
type FeatureEncoder = (rows: Uint32Array, block: Float64Array) => void;

function numericEncoder(
  feature: NumericFeature,
  column: FeatureColumn['column'],
  offset: number,
  width: number,
): FeatureEncoder {
  if (column.type === 'text') {
    throw new ClienteleError(
      'column-not-numeric',
      `Column "${feature.name}" is text, but the model learnt it as ${feature.type}.`,
      {
        column: feature.name,
      },
    );
  }
  const read = numberReader(column);
  const { fill, center, factor } = feature;
  return (rows, block) => {
    for (let i = 0, at = offset; i < rows.length; i++, at += width) {
      const value = read(rows[i]!);
      block[at] = ((Number.isNaN(value) ? fill : value) - center) * factor;
    }
  };
}

/** The indicator of each dictionary entry, counted from the feature's first; −1 is the reference level. */
function indicators(feature: TextFeature, column: TextColumn): { ofCode: Int32Array; ofMissing: number } {
  const unseen = feature.other ? feature.levels.length - 1 : -1;
  const ofLevel = new Map(feature.levels.map((level, i) => [level, i - 1]));
  return {
    ofCode: Int32Array.from(column.dictionary, (text) => ofLevel.get(text) ?? unseen),
    ofMissing: feature.missing ? featureWidth(feature) - 1 : unseen,
  };
}

function textEncoder(
  feature: TextFeature,
  column: FeatureColumn['column'],
  offset: number,
  width: number,
): FeatureEncoder {
  if (column.type !== 'text') {
    throw new ClienteleError(
      'invalid-parameter',
      `Column "${feature.name}" is a ${column.type}, but the model learnt it as text.`,
      {
        column: feature.name,
      },
    );
  }
  const { ofCode, ofMissing } = indicators(feature, column);
  return (rows, block) => {
    for (let i = 0; i < rows.length; i++) {
      const code = column.codes[rows[i]!]!;
      const indicator = code === MISSING_CODE ? ofMissing : ofCode[code]!;
      if (indicator >= 0) block[i * width + offset + indicator] = 1;
    }
  };
}

function encoders(preprocess: Preprocess, columns: readonly FeatureColumn[]): FeatureEncoder[] {
  const width = designWidth(preprocess);
  let offset = 0;
  return preprocess.features.map((feature) => {
    const found = columns.find(({ name }) => name === feature.name);
    if (!found) {
      throw new ClienteleError(
        'column-not-found',
        `Column "${feature.name}", which the model needs, is not in the table.`,
        {
          column: feature.name,
        },
      );
    }
    const encoder =
      feature.kind === 'numeric'
        ? numericEncoder(feature, found.column, offset, width)
        : textEncoder(feature, found.column, offset, width);
    offset += featureWidth(feature);
    return encoder;
  });
}

/**
 * The design of the rows in blocks that a step can hold: encoded rows, and where in `rows` they begin. A text value
 * that the training rows did not have is `(other)` where there is such a level, else the reference level.
 *
 * @throws ClienteleError `column-not-found`, `column-not-numeric`, `invalid-parameter` where a column is not as learnt
 */
export function* designBlocks(
  preprocess: Preprocess,
  columns: readonly FeatureColumn[],
  rows: Uint32Array,
): Generator<{ from: number; design: Matrix }> {
  const width = designWidth(preprocess);
  const encode = encoders(preprocess, columns);
  const blockRows = Math.max(1, Math.floor(BLOCK_CELLS / Math.max(1, width)));
  for (let from = 0; from < rows.length; from += blockRows) {
    const part = rows.subarray(from, from + blockRows);
    const values = new Float64Array(part.length * width);
    for (const feature of encode) feature(part, values);
    yield { from, design: { rows: part.length, columns: width, values } };
  }
}

/** The whole design matrix of the rows, n x p without an intercept column. All finite where the cells are. */
export function* designMatrix(
  preprocess: Preprocess,
  columns: readonly FeatureColumn[],
  rows: Uint32Array,
): Steps<Matrix> {
  const width = designWidth(preprocess);
  const values = new Float64Array(rows.length * width);
  for (const { from, design } of designBlocks(preprocess, columns, rows)) {
    values.set(design.values, from * width);
    yield (from + design.rows) / rows.length;
  }
  return { rows: rows.length, columns: width, values };
}
