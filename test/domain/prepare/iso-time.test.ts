import { describe, expect, it } from 'vitest';
import { isoTime } from '../../../src/domain/prepare/iso-time';

describe('isoTime', () => {
  it.each([
    ['2024-02-29', Date.UTC(2024, 1, 29)],
    [' 1969-12-31 ', -86_400_000],
    ['2024-01-31T23:59', Date.UTC(2024, 0, 31, 23, 59)],
    ['2024-01-31 01:02:03', Date.UTC(2024, 0, 31, 1, 2, 3)],
    ['2024-01-31T01:02:03.004Z', Date.UTC(2024, 0, 31, 1, 2, 3, 4)],
  ])('reads %s', (text, time) => {
    expect(isoTime(text)).toBe(time);
  });

  it.each([
    '',
    '2024',
    '2023-02-29',
    '2024-02-30',
    '2024-13-01',
    '31/01/2024',
    '2024-01-31T25:00',
    '2024-01-31T24:00',
    'x2024-01-31',
  ])('refuses %s', (text) => {
    expect(isoTime(text)).toBeNaN();
  });
});
