import * as v from 'valibot';
import type { ChosenResult } from '../contract/catalogue';
import { columnFigures, type ColumnFigures } from '../domain/segments/segment-figures';
import { MISSING_CODE, type TextColumn } from '../domain/table/column';
import { defineAnalysis } from './analysis';
import { apartColumns } from './apart-columns';
import { CHOSEN, chosenCodes, chosenRowsParameters, isToldOnce, TOLD_ONCE } from './chosen-rows';
import { finiteOrNull } from './finite-or-null';
import { matchedSegments } from './matched-segments';
import { columnNames, labelsParameter } from './segments-parameters';

const MOST_BY = 3;

/** What rows that were chosen by hand are like, and which segments they are of. Nothing is stored. */
export const segmentsChosen = defineAnalysis({
  id: 'segments.chosen',
  version: 2,
  title: 'What rows chosen by hand are like',
  params: v.pipe(
    v.strictObject({
      table: v.string(),
      by: v.optional(v.pipe(v.array(labelsParameter), v.maxLength(MOST_BY)), []),
      columns: columnNames,
      ...chosenRowsParameters,
    }),
    v.check((given) => isToldOnce(given), TOLD_ONCE),
  ),

  async run(context, { table: tableId, by, columns = [], ...given }): Promise<ChosenResult> {
    const table = await context.table(tableId);
    const { codes, chosen, others, leftOut } = await chosenCodes(context, table, given);
    const segments: TextColumn[] = [];
    for (const labels of by) segments.push((await matchedSegments(context, table, labels)).segments);
    const figures: ColumnFigures[] = [];
    for (const name of columns) {
      const at = (part: number): number => 0.6 + (0.4 * (figures.length + part)) / columns.length;
      figures.push(await context.drive(columnFigures(await table.numbers(name), codes, 2), at(0), at(1)));
    }
    const ofChosen = (figure: keyof ColumnFigures): (number | null)[] =>
      figures.map((column) => finiteOrNull(column[figure][CHOSEN]!));
    const effect = figures.map((column) => column.effect[CHOSEN]!);
    const known = figures.map((column) => column.known[CHOSEN]!);
    return {
      chosen,
      others,
      groups: countTogether(codes, segments),
      columns,
      mean: ofChosen('mean'),
      median: ofChosen('median'),
      q1: ofChosen('q1'),
      q3: ofChosen('q3'),
      p5: ofChosen('p5'),
      p95: ofChosen('p95'),
      known,
      effect: effect.map(finiteOrNull),
      apart: apartColumns(columns, { effect, known, size: chosen }),
      leftOut,
    };
  },
});

/** The chosen by their segments in all columns at once, most first. */
function countTogether(codes: Uint32Array, columns: readonly TextColumn[]): ChosenResult['groups'] {
  if (columns.length === 0) return [];
  /** A missing segment counts as one more. */
  const sizes = columns.map(({ dictionary }) => dictionary.length + 1);
  const counts = new Map<number, number>();
  for (let row = 0; row < codes.length; row++) {
    if (codes[row] !== CHOSEN) continue;
    let key = 0;
    columns.forEach((column, at) => {
      const code = column.codes[row]!;
      key = key * sizes[at]! + (code === MISSING_CODE ? column.dictionary.length : code);
    });
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return [...counts]
    .sort(([a, left], [b, right]) => right - left || a - b)
    .map(([key, count]) => {
      let rest = key;
      const segments = columns.map((): string | null => null);
      for (let at = columns.length - 1; at >= 0; at--) {
        segments[at] = columns[at]!.dictionary[rest % sizes[at]!] ?? null;
        rest = Math.floor(rest / sizes[at]!);
      }
      return { segments, count };
    });
}
