import { describe, expect, it } from 'vitest';
import { growTree, predictTree, type DecisionTree } from '../../../src/domain/prepare/decision-tree';
import type { Matrix } from '../../../src/domain/stats/matrix';
import { finish } from '../../../src/domain/stats/steps';
import { golden } from './golden';
import { worstError } from './tables';

const { learned } = golden;

const matrixOf = (columns: readonly (number | null)[][]): Matrix => ({
  rows: columns[0]!.length,
  columns: columns.length,
  values: Float64Array.from({ length: columns[0]!.length * columns.length }, (_, at) => {
    return columns[at % columns.length]![Math.floor(at / columns.length)]!;
  }),
});

const grow = (design: Matrix, target: readonly number[], more = {}): DecisionTree =>
  finish(growTree(design, Float64Array.from(target), { maxDepth: 4, minSamplesLeaf: 5, classes: 0, ...more }));

describe('growTree', () => {
  it("matches scikit-learn's DecisionTreeRegressor", () => {
    const tree = grow(matrixOf(learned.predictors), learned.target as number[]);
    expect(tree.feature.filter((feature) => feature < 0)).toHaveLength(learned.leaves);
    expect(worstError([...predictTree(tree, matrixOf(learned.new))], learned.tree)).toBeLessThan(1e-9);
  });

  it("matches scikit-learn's DecisionTreeClassifier", () => {
    const classes = ['high', 'low', 'middle'];
    const target = learned.label.map((label) => classes.indexOf(label));
    const tree = grow(matrixOf(learned.predictors), target, { classes: 3 });
    const predicted = Array.from(predictTree(tree, matrixOf(learned.new)), (place) => classes[place]);
    expect(predicted).toEqual(learned.class);
  });

  it('cuts halfway between two values', () => {
    const tree = grow(matrixOf([[1, 2, 4, 8]]), [0, 0, 6, 6], { minSamplesLeaf: 1 });
    expect(tree).toEqual({
      feature: [0, -1, -1],
      threshold: [3, 0, 0],
      left: [1, -1, -1],
      right: [2, -1, -1],
      value: [3, 0, 6],
    });
  });

  it('stops at its depth, at its leaf size, and where nothing varies', () => {
    const design = matrixOf([[1, 2, 3, 4, 5, 6, 7, 8]]);
    const target = [1, 2, 3, 4, 5, 6, 7, 8];
    expect(grow(design, target, { maxDepth: 1, minSamplesLeaf: 1 }).value).toHaveLength(3);
    expect(grow(design, target, { minSamplesLeaf: 5 }).value).toEqual([4.5]);
    expect(grow(design, target, { minSamplesLeaf: 3 }).value).toHaveLength(3);
    expect(
      grow(
        design,
        target.map(() => 0.1),
        { minSamplesLeaf: 1 },
      ).value,
    ).toEqual([0.1]);
    expect(grow(matrixOf([[5, 5, 5, 5]]), [1, 2, 3, 4], { minSamplesLeaf: 1 }).value).toEqual([2.5]);
  });

  it('never parts equal values', () => {
    const tree = grow(matrixOf([[1, 1, 1, 2, 2]]), [0, 0, 9, 9, 9], { minSamplesLeaf: 1 });
    expect(tree.value).toEqual([5.4, 3, 9]);
  });

  it('finds what two features say only together', () => {
    const tree = grow(
      matrixOf([
        [0, 0, 1, 1],
        [0, 1, 0, 1],
      ]),
      [0, 1, 1, 0],
      { minSamplesLeaf: 1, classes: 2 },
    );
    expect([
      ...predictTree(
        tree,
        matrixOf([
          [0, 0, 1, 1],
          [0, 1, 0, 1],
        ]),
      ),
    ]).toEqual([0, 1, 1, 0]);
  });
});
