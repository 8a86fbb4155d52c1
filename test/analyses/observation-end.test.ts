import { expect, test } from 'vitest';
import { observationEnd } from '../../src/analyses/observation-end';

test.each([
  ['2025-01-31', '2025-01-31T00:00:00.000Z'],
  ['2024-02-29', '2024-02-29T00:00:00.000Z'],
  ['2025-01-31T18:30', '2025-01-31T18:30:00.000Z'],
  ['2025-01-31T18:30:15.5Z', '2025-01-31T18:30:15.500Z'],
  ['2025-01-31T23:30-05:00', '2025-02-01T04:30:00.000Z'],
])('%s is %s', (asOf, expected) => {
  expect(new Date(observationEnd(asOf)).toISOString()).toBe(expected);
});

test.each([
  '2025-02-30',
  '2025-13-01',
  '2025-00-10',
  '2025-01-00',
  '31.01.2025',
  '2025',
  '2025-01-31T99:00',
  '',
  'today',
])('"%s" is refused', (asOf) => {
  expect(() => observationEnd(asOf)).toThrowError(
    expect.objectContaining({
      code: 'invalid-parameter',
      details: expect.objectContaining({ parameter: 'asOf', received: asOf }) as object,
    }),
  );
});
