import * as v from 'valibot';
import type { AdHocResult } from '../contract/catalogue';
import { ClienteleError } from '../contract/errors';
import { isInside } from '../domain/segments/inside-line';
import { MISSING_CODE } from '../domain/table/column';
import { defineAnalysis, type AnalysisContext, type TableReader } from './analysis';
import { leftOutRows } from './customer-values';
import { requireRowsOf, rowPlaces } from './row-places';
import { segmentIdColumn } from './segments-columns';

const CHOSEN = 0;
const OTHERS = 1;
const STEP_ROWS = 65_536;

const figure = v.pipe(v.number(), v.finite());
const named = v.pipe(v.string(), v.trim(), v.nonEmpty());
const map = v.strictObject({
  table: v.string(),
  x: v.string(),
  y: v.optional(v.string()),
  line: v.pipe(v.array(v.tuple([figure, figure])), v.minLength(3), v.maxLength(10_000)),
});

/** A segment that was chosen by hand, and everyone else beside it. */
export const segmentsAdHoc = defineAnalysis({
  id: 'segments.adHoc',
  version: 1,
  title: 'Segment chosen by hand',
  params: v.pipe(
    v.strictObject({
      table: v.string(),
      name: named,
      others: v.optional(named, 'Others'),
      map: v.optional(map),
      rows: v.optional(v.strictObject({ chosen: rowPlaces, of: rowPlaces })),
    }),
    v.check(
      ({ map: line, rows }) => (line === undefined) !== (rows === undefined),
      'Either map or rows must be given.',
    ),
    v.check(({ name, others }) => name !== others, 'The names must differ.'),
  ),

  async run(context, { table: tableId, name, others, map: drawn, rows }): Promise<AdHocResult> {
    const table = await context.table(tableId);
    const codes = drawn ? await insideLine(context, table, drawn) : chosenRows(table, rows!);
    const count = [0, 0];
    for (const code of codes) if (code !== MISSING_CODE) count[code]!++;
    const known = count[CHOSEN]! + count[OTHERS]!;
    return {
      tableId: await context.createTable(`${table.info.name}: ${name}`, [
        await segmentIdColumn(table),
        { name: 'segment', column: { type: 'text', codes, dictionary: [name, others] } },
      ]),
      chosen: count[CHOSEN]!,
      others: count[OTHERS]!,
      leftOut: leftOutRows({ [drawn ? 'missing-value' : 'no-segment']: codes.length - known }),
    };
  },
});

/** By the scores of every row on a map; a map of one axis lies at 0. */
async function insideLine(
  context: AnalysisContext,
  table: TableReader,
  { table: scoresId, x, y, line }: v.InferOutput<typeof map>,
): Promise<Uint32Array> {
  const scores = await context.table(scoresId);
  if (scores.info.rowCount !== table.info.rowCount) throw otherRows(table, scores);
  const across = await scores.numbers(x);
  const up = y === undefined ? new Float64Array(across.length) : await scores.numbers(y);
  const codes = new Uint32Array(across.length).fill(MISSING_CODE);
  const stepRows = Math.max(1, Math.floor((8 * STEP_ROWS) / line.length));
  for (let row = 0; row < codes.length; row++) {
    if (row % stepRows === 0) await context.tick(row / codes.length);
    const point = [across[row]!, up[row]!] as const;
    if (point.every(Number.isFinite)) codes[row] = isInside(line, point) ? CHOSEN : OTHERS;
  }
  return codes;
}

/** Rows that were drawn; of the others nothing is known. */
function chosenRows(
  table: TableReader,
  { chosen, of }: { readonly chosen: readonly number[]; readonly of: readonly number[] },
): Uint32Array {
  requireRowsOf(table, [...chosen, ...of]);
  const codes = new Uint32Array(table.info.rowCount).fill(MISSING_CODE);
  for (const row of of) codes[row] = OTHERS;
  for (const row of chosen) codes[row] = CHOSEN;
  return codes;
}

function otherRows({ info }: TableReader, { info: scores }: TableReader): ClienteleError {
  return new ClienteleError(
    'invalid-parameter',
    `"${scores.name}" has ${scores.rowCount} rows and "${info.name}" ${info.rowCount}: it is no map of them.`,
    { parameter: 'map', expected: `a table of ${info.rowCount} rows`, received: scores.rowCount },
  );
}
