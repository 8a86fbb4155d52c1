import { describe, expect, it } from 'vitest';
import { association } from '../../../src/domain/segments/association';
import golden from '../../golden/association.json' with { type: 'json' };

describe('two groupings of the same rows', () => {
  it.each(golden.tables)(
    'have the residuals of statsmodels and the V of SciPy ($cramersV)',
    ({ count, ...expected }) => {
      const { residual, cramersV } = association(count);
      const far = residual.flatMap((row, r) => row.map((value, c) => Math.abs(value - expected.residual[r]![c]!)));
      expect(far).toHaveLength(count.length * count[0]!.length);
      expect(Math.max(...far)).toBeLessThan(1e-9);
      expect(cramersV).toBeCloseTo(expected.cramersV, 10);
    },
  );

  it('are the same, or have nothing to compare', () => {
    expect(association([[7, 0, 0], [0, 5, 0], [0, 0, 2]]).cramersV).toBeCloseTo(1, 12); // prettier-ignore
    expect(association([[7, 5, 2]])).toEqual({ residual: [[0, 0, 0]], cramersV: 0 });
    expect(association([[0, 0], [3, 4]]).cramersV).toBe(0); // prettier-ignore
    expect(association([[], []])).toEqual({ residual: [[], []], cramersV: 0 });
    expect(association([])).toEqual({ residual: [], cramersV: 0 });
  });
});
