import { describe, expect, it } from 'vitest';
import { axesDip, clustersDip, CRITICAL_DIP } from '../../../src/domain/segments/modes';
import { spreadTies } from '../../../src/domain/segments/spread-ties';
import { seededRandom } from '../../../src/domain/stats/random';
import { finish } from '../../../src/domain/stats/steps';
import { blobs } from './blobs';
import { drawn, uniform, upTo } from './draws';

describe('the dip along axes', () => {
  it('tells two heaps from one, also along a slanting axis', () => {
    const { data } = blobs([100, 100], 2, 8);
    expect(finish(axesDip(data))).toBeGreaterThan(CRITICAL_DIP);
    expect(finish(axesDip(blobs([200], 2, 0).data))).toBeLessThan(CRITICAL_DIP);
    const random = seededRandom(3);
    // Each column alone is spread evenly, or nearly.
    const slanting = new Float64Array(600);
    for (let row = 0; row < 300; row++) {
      const x = random();
      slanting.set([x, x + 0.3 * (row % 2) + 0.03 * random()], 2 * row);
    }
    expect(finish(axesDip({ rows: 300, columns: 2, values: slanting }))).toBeGreaterThan(CRITICAL_DIP);
  });
});

describe('the dip between clusters', () => {
  it('finds a small cluster beside a large one', () => {
    const { data, truth } = blobs([900, 60], 2, 8);
    expect(finish(axesDip(data))).toBeLessThan(CRITICAL_DIP);
    expect(finish(clustersDip(data, Uint32Array.from(truth), 2))).toBeGreaterThan(CRITICAL_DIP);
  });

  it('is that of the pair that is least apart', () => {
    const { data, truth } = blobs([100, 100, 100], 3, 9);
    const labels = Uint32Array.from(truth);
    expect(finish(clustersDip(data, labels, 3))).toBeGreaterThan(CRITICAL_DIP);
    const halved = labels.map((label, row) => (label === 2 && data.values[3 * row + 1]! > 0 ? 3 : label));
    expect(finish(clustersDip(data, halved, 4))).toBeLessThan(CRITICAL_DIP);
  });

  it('is nothing where a cluster is hardly any rows', () => {
    const { data, truth } = blobs([100, 7], 2, 50);
    expect(finish(clustersDip(data, Uint32Array.from(truth), 2))).toBe(0);
  });
});

describe('ties are spread', () => {
  it('by up to half a step, so that whole numbers have no gaps between them', () => {
    const data = {
      rows: 900,
      columns: 1,
      values: drawn(900, [upTo(5)], 1).values.map((value) => Math.round(10 * value)),
    };
    const spread = spreadTies(data, 1).values;
    const step = 7;
    expect(Math.max(...spread.map((value, i) => Math.abs(value - data.values[i]!)))).toBeLessThanOrEqual(
      step / 2 + 0.5,
    );
    expect(new Set(spread).size).toBe(900);
    expect(finish(axesDip(data))).toBeGreaterThan(CRITICAL_DIP);
    expect(finish(axesDip(spreadTies(data, 1)))).toBeLessThan(CRITICAL_DIP);
  });

  it('but what is measured finely hardly moves, and what is constant not at all', () => {
    const data = drawn(1_000, [uniform], 2);
    const spread = spreadTies(data, 1).values;
    expect(Math.max(...spread.map((value, i) => Math.abs(value - data.values[i]!)))).toBeLessThan(0.01);
    const same = { rows: 5, columns: 1, values: new Float64Array(5).fill(3) };
    expect(spreadTies(same, 1)).toEqual(same);
  });
});
