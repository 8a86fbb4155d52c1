import { describe, expect, it } from 'vitest';
import { clusterProfiles, noiseProfile } from '../../../src/domain/segments/cluster-profile';
import { finish } from '../../../src/domain/stats/steps';

const labels = Int32Array.of(0, 1, 0, 1, 0);
const spend = Float64Array.of(1, 10, 2, 20, 6);
const constant = new Float64Array(5).fill(0.1);
const profiles = (value: Float64Array | null) => finish(clusterProfiles([spend, constant], labels, 2, value));

describe('clusterProfiles', () => {
  it('gives sizes, means and medians in the units of the columns', () => {
    expect(profiles(null)).toMatchObject([
      { label: 0, count: 3, share: 0.6, means: [3, 0.1], medians: [2, 0.1] },
      { label: 1, count: 2, share: 0.4, means: [15, 0.1], medians: [15, 0.1] },
    ]);
  });

  it('gives effects in standard deviations of all rows, 0 for a constant column', () => {
    const mean = 39 / 5;
    const deviation = Math.sqrt((1 + 100 + 4 + 400 + 36) / 5 - mean ** 2);
    const effects = profiles(null).map((profile) => profile.effects);
    expect(effects).toEqual([
      [expect.closeTo((3 - mean) / deviation, 12), 0],
      [expect.closeTo((15 - mean) / deviation, 12), 0],
    ]);
  });

  it('gives each cluster its share of the value, missing values aside', () => {
    const shares = (value: Float64Array | null) => profiles(value).map(({ valueShare }) => valueShare);
    expect(shares(Float64Array.of(10, 60, NaN, 20, 10))).toEqual([0.2, 0.8]);
    expect(shares(Float64Array.of(-10, 5, 0, 0, 0))).toEqual([null, null]);
    expect(shares(null)).toEqual([null, null]);
  });

  it('counts noise among everyone, but in no cluster', () => {
    const noisy = clusterProfiles([spend], Int32Array.of(0, -1, 0, -1, 1), 2, Float64Array.of(10, 50, 10, NaN, 30));
    expect(finish(noisy)).toMatchObject([
      { count: 2, share: 0.4, valueShare: 0.2, means: [1.5], medians: [1.5] },
      { count: 1, share: 0.2, valueShare: 0.3, means: [6] },
    ]);
    const [{ effects }] = finish(clusterProfiles([spend], Int32Array.of(0, -1, 0, -1, 1), 2, null)) as [
      { effects: number[] },
      unknown,
    ];
    expect(effects[0]).toBeCloseTo((1.5 - 7.8) / Math.sqrt(541 / 5 - 7.8 ** 2), 12);
  });

  it('tells what noise is like, with which the shares sum to all', () => {
    const noisy = Int32Array.of(0, -1, 0, -1, 1);
    const value = Float64Array.of(10, 50, 10, NaN, 30);
    expect(finish(noiseProfile([spend], noisy, value))).toMatchObject({
      label: -1,
      count: 2,
      share: 0.4,
      valueShare: 0.5,
      means: [15],
      medians: [15],
    });
    expect(finish(noiseProfile([spend], labels, value))).toBeNull();
  });
});
