import { expect, test } from 'vitest';
import type { TableInfo } from '../../../../src/contract/tables';
import { rfmNames } from '../../../../src/ui/pages/segments/movement/rfm-names';

const made = (tableId: string, analysis: string, source: string) =>
  ({ tableId, madeBy: { analysis, version: 1, parameters: {}, sources: [source] } }) as unknown as TableInfo;
const tables = [
  made('k', 'segments.kmeans', 'c'),
  made('other', 'segments.rfm', 'd'),
  made('new', 'segments.rfm', 'c'),
  made('old', 'segments.rfm', 'c'),
];

test('names are those of the RFM segments that are open, else of the newest, whatever else is open', () => {
  expect(rfmNames(tables, 'c', ['old', undefined])).toBe('old');
  expect(rfmNames(tables, 'c', ['k', undefined])).toBe('new');
  expect(rfmNames(tables, 'c', ['other'])).toBe('new');
  expect(rfmNames(tables, 'x', ['old'])).toBe('');
});
