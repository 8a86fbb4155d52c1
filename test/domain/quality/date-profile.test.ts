import { describe, expect, it } from 'vitest';
import { profileDates, type DateProfile } from '../../../src/domain/quality/date-profile';
import { finish } from '../../../src/domain/stats/steps';

const profile = (...texts: (string | null)[]): DateProfile =>
  finish(profileDates({ type: 'date', values: Float64Array.from(texts, (text) => (text ? Date.parse(text) : NaN)) }));

const days = (from: string, count: number, step = 1): string[] =>
  Array.from({ length: count }, (_, day) => new Date(Date.parse(from) + day * step * 86_400_000).toISOString());

describe('profileDates', () => {
  it('gives the range and counts by day', () => {
    const { histogram, ...figures } = profile('2026-03-03', '2026-03-01', null, '2026-03-03');
    expect(figures).toMatchObject({ count: 3, missing: 1, distinct: 2, timed: false });
    expect([figures.min, figures.max]).toEqual(['2026-03-01T00:00:00.000Z', '2026-03-03T00:00:00.000Z']);
    expect(histogram).toMatchObject({ unit: 'day', every: 1, counts: [1, 0, 2] });
    expect(histogram.starts).toEqual(days('2026-03-01', 3));
  });

  it('counts by hour only where there are times of day', () => {
    const { histogram, timed } = profile('2026-03-01T09:10Z', '2026-03-01T11:00Z', '2026-03-01T11:59Z');
    expect(timed).toBe(true);
    expect(histogram).toMatchObject({ unit: 'hour', counts: [1, 0, 2] });
    expect(histogram.starts[0]).toBe('2026-03-01T09:00:00.000Z');
  });

  it.each([
    ['2025-01-01', '2026-02-01', 'week', 1, '2024-12-30T00:00:00.000Z'],
    ['2023-01-15', '2026-02-01', 'month', 1, '2023-01-01T00:00:00.000Z'],
    ['2013-05-15', '2026-02-01', 'quarter', 1, '2013-04-01T00:00:00.000Z'],
    ['1979-05-15', '2026-02-01', 'year', 1, '1979-01-01T00:00:00.000Z'],
    ['0079-08-24', '2026-02-01', 'year', 50, '0050-01-01T00:00:00.000Z'],
  ])('chooses the period by the span: %s to %s', (from, to, unit, every, start) => {
    const { histogram } = profile(from, to, to);
    expect(histogram).toMatchObject({ unit, every });
    expect(histogram.starts[0]).toBe(start);
    expect(histogram.starts.length).toBeLessThanOrEqual(62);
    expect(histogram.counts.at(-1)).toBe(2);
    expect(histogram.counts.reduce((sum, count) => sum + count, 0)).toBe(3);
  });

  it('finds a stretch without dates, and is used to weekends', () => {
    const weekdays = days('2026-01-05', 70).filter((day) => new Date(day).getUTCDay() % 6 !== 0);
    expect(profile(...weekdays).gaps).toEqual({ count: 0, usualStepDays: 1, longest: [] });
    const { gaps } = profile(...weekdays.filter((day) => day < '2026-02-01' || day > '2026-02-16'));
    expect(gaps.count).toBe(1);
    expect(gaps.longest).toEqual([{ from: '2026-01-30T00:00:00.000Z', to: '2026-02-16T00:00:00.000Z', days: 16 }]);
  });

  it('takes monthly dates for usual', () => {
    const monthly = Array.from({ length: 36 }, (_, month) => new Date(Date.UTC(2023, month, 1)).toISOString());
    expect(profile(...monthly).gaps).toMatchObject({ count: 0, usualStepDays: 31 });
  });

  it('survives a column without dates, and one of a single date', () => {
    expect(profile(null)).toMatchObject({ count: 0, missing: 1, min: null, max: null, histogram: { counts: [] } });
    expect(profile('2026-03-01')).toMatchObject({ distinct: 1, gaps: { count: 0, usualStepDays: null } });
  });
});
