import { describe, expect, it } from 'vitest';
import { containment, keySketch, type KeySketch } from '../../../src/domain/joins/key-sketch';
import { finish } from '../../../src/domain/stats/steps';
import type { Column } from '../../../src/domain/table/column';
import { booleans, dates, numbers, texts } from '../predict/columns';

const sketch = (column: Column): KeySketch => finish(keySketch(column))!;
const codes = (from: number, count: number, repeats = 1): Column => ({
  type: 'text',
  dictionary: Array.from({ length: count }, (_, i) => `C${from + i}`),
  codes: Uint32Array.from({ length: count * repeats }, (_, i) => i % count),
});
const range = (from: number, count: number): Column => ({
  type: 'number',
  values: Float64Array.from({ length: count }, (_, i) => from + i),
});

describe('keySketch', () => {
  it('counts rows with a value and different values', () => {
    expect(sketch(texts('a', 'b', null, 'a', ' '))).toMatchObject({ type: 'text', rows: 3, distinct: 2 });
    expect(sketch(numbers(1, 2, 2, null))).toMatchObject({ type: 'number', rows: 3, distinct: 2 });
    expect(sketch(dates('2024-01-01', '2024-01-02', null))).toMatchObject({ type: 'date', rows: 2, distinct: 2 });
  });

  it.each<[string, Column]>([
    ['numbers with decimals', numbers(1, 2.5)],
    ['negative decimals', numbers(1, -2.5)],
    ['yes or no', booleans(true, false)],
    ['one value', texts('a', null, 'a')],
    ['no value', numbers(null, null)],
    ['long texts', texts('a'.repeat(100), 'b'.repeat(100))],
  ])('has no use for %s', (_, column) => {
    expect(finish(keySketch(column))).toBeNull();
  });

  it('does not count texts that no cell has', () => {
    const column: Column = { type: 'text', dictionary: ['x', 'y', 'gone'], codes: Uint32Array.of(0, 1) };
    expect(sketch(column).distinct).toBe(2);
    expect(containment(sketch(texts('gone', 'z')), sketch(column))).toBe(0);
  });

  it('finds numbers in the texts that they are written as', () => {
    expect(
      containment(sketch(range(100, 50)), sketch(texts(...Array.from({ length: 90 }, (_, i) => `${i + 100}`)))),
    ).toBe(1);
  });

  it.each([
    [codes(0, 300), codes(0, 200_000), 1],
    [codes(0, 200_000), codes(0, 300), 0.0015],
    [codes(0, 200_000), codes(50_000, 200_000, 2), 0.75],
    [range(0, 100_000), range(99_000, 100_000), 0.01],
  ])('comes near the share of one column that the other has, whatever their sizes (%#)', (left, right, share) => {
    // Three standard errors of a sample of about 1,000, and the filter's mistakes.
    const tolerance = 3 * Math.sqrt((share * (1 - share)) / 950) + 0.025;
    expect(Math.abs(containment(sketch(left), sketch(right)) - share)).toBeLessThan(tolerance);
    expect(sketch(left).sample.length).toBeLessThan(1_200);
  });
});
