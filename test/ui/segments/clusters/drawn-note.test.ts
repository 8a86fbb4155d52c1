import { expect, test } from 'vitest';
import '../../../../src/messages/segments-clusters';
import type { LabelsMade } from '../../../../src/contract/catalogue';
import { drawnNote } from '../../../../src/ui/pages/segments/clusters/drawn-note';

const made = (labels: number[], ...counts: number[]): LabelsMade =>
  ({ sample: { rows: labels.length, labels }, clusters: counts.map((count) => ({ count })) }) as unknown as LabelsMade;

test('a sample is called one only where rows are missing from it', () => {
  expect(drawnNote(made([0, 0, 1, -1], 2, 1))).toBe('Drawn: all 4 rows that were grouped.');
  expect(drawnNote(made([0, 0, 1, -1], 20, 1))).toBe('Drawn: 4 rows, sampled at random, some of every group.');
});
