import * as v from 'valibot';
import type { SegmentCompareResult } from '../contract/catalogue';
import { adjustedRand } from '../domain/segments/adjusted-rand';
import { contingency } from '../domain/segments/contingency';
import { MISSING_CODE } from '../domain/table/column';
import { defineAnalysis } from './analysis';
import { leftOutRows } from './customer-values';
import { labelColumn, matchedSegments } from './matched-segments';
import { labelsOfTable } from './segments-parameters';

/** How two segmentations of the same customers agree. */
export const segmentsCompare = defineAnalysis({
  id: 'segments.compare',
  version: 2,
  title: 'Two segmentations compared',
  params: v.strictObject({ first: labelsOfTable, second: labelsOfTable }),

  async run(context, { first, second }): Promise<SegmentCompareResult> {
    const table = await context.table(first.table);
    const { segments: own } = await matchedSegments(context, table, {
      ...first,
      column: first.column ?? labelColumn(table),
    });
    const { segments: other, leftOut } = await matchedSegments(context, table, second);
    const both = own.codes
      .map((_, row) => row)
      .filter((row) => own.codes[row] !== MISSING_CODE && other.codes[row] !== MISSING_CODE);
    return {
      ...contingency(own, other),
      customers: both.length,
      adjustedRand: adjustedRand(
        both.map((row) => own.codes[row]!),
        both.map((row) => other.codes[row]!),
      ),
      leftOut: [...leftOutRows({ 'no-segment': own.codes.length - both.length }), ...leftOut],
    };
  },
});
