import { afterEach, expect, test } from 'vitest';
import { valueCompare } from '../../src/analyses/value-compare';
import { valueMargin } from '../../src/analyses/value-margin';
import { resultKey } from '../../src/engine/run-analysis';
import type { Services } from '../../src/engine/services';

const { version } = valueMargin;

afterEach(() => void Object.assign(valueMargin, { version }));

const services = {
  tables: { manifest: () => Promise.resolve({ fingerprint: 'f', columns: [] }) },
  backendPreference: null,
} as unknown as Services;

const keyOf = (analysis: string) =>
  resultKey(services, valueCompare, {
    left: { table: 't1' },
    right: { analysis, params: { table: 't1' } },
  });

test('a result is kept only as long as the analyses that were run inside give the same', async () => {
  const [margin, product] = [await keyOf('value.margin'), await keyOf('value.product')];
  expect(await keyOf('value.margin')).toBe(margin);
  Object.assign(valueMargin, { version: version + 1 });
  expect(await keyOf('value.margin')).not.toBe(margin);
  expect(await keyOf('value.product')).toBe(product);
});
