import { describe, expect, it } from 'vitest';
import { studentTwoSided } from '../../../src/domain/stats/student-t';
import golden from '../../golden/linear-regression.json' with { type: 'json' };

describe('studentTwoSided', () => {
  it('matches scipy from one degree of freedom to a hundred thousand', () => {
    const errors = golden.studentTwoSided.map(({ t, df, p }) => Math.abs(studentTwoSided(t, df) - p) / (p || 1));
    expect(errors).toHaveLength(36);
    expect(Math.max(...errors)).toBeLessThan(1e-9);
  });

  it('is Cauchy with one degree of freedom', () => {
    expect(studentTwoSided(1, 1)).toBeCloseTo(0.5, 14);
    expect(studentTwoSided(-Math.sqrt(3), 1)).toBeCloseTo(1 / 3, 14);
  });

  it('is certain at zero and impossible at infinity', () => {
    expect(studentTwoSided(0, 7)).toBe(1);
    expect(studentTwoSided(Infinity, 7)).toBe(0);
  });
});
