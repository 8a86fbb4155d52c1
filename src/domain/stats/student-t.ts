import { incompleteBeta } from './incomplete-beta';

/**
 * Probability that a Student t variable is at least as far from 0 as `t`, on either side (Student 1908):
 * I_{ν/(ν+t²)}(ν/2, 1/2). `degreesOfFreedom` > 0.
 */
export function studentTwoSided(t: number, degreesOfFreedom: number): number {
  const square = t * t;
  if (square === Infinity) return 0;
  const sum = degreesOfFreedom + square;
  return incompleteBeta(degreesOfFreedom / sum, degreesOfFreedom / 2, 0.5, square / sum);
}
