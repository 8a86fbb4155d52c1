import * as v from 'valibot';
import { ClienteleError } from '../contract/errors';
import { isInside } from '../domain/segments/inside-line';
import { MISSING_CODE } from '../domain/table/column';
import type { AnalysisContext, TableReader } from './analysis';
import { leftOutRows } from './customer-values';
import { requireRowsOf, rowPlaces } from './row-places';

export const CHOSEN = 0;
export const OTHERS = 1;
const STEP_ROWS = 65_536;

const figure = v.pipe(v.number(), v.finite());
const map = v.strictObject({
  table: v.string(),
  x: v.string(),
  y: v.optional(v.string()),
  line: v.pipe(v.array(v.tuple([figure, figure])), v.minLength(3), v.maxLength(10_000)),
});

/** Rows chosen by hand: within a line on a map, or by their places. */
export const chosenRowsParameters = {
  map: v.optional(map),
  rows: v.optional(v.strictObject({ chosen: rowPlaces, of: rowPlaces })),
};

type Given = v.InferOutput<v.ObjectSchema<typeof chosenRowsParameters, undefined>>;

/** Whether the rows are told one way, not both. */
export function isToldOnce({ map, rows }: Given): boolean {
  return (map === undefined) !== (rows === undefined);
}

export const TOLD_ONCE = 'Either map or rows must be given.';

/** Every row as `CHOSEN`, among the `OTHERS`, or `MISSING_CODE` where nothing is known of it. */
export interface ChosenCodes {
  readonly codes: Uint32Array;
  readonly chosen: number;
  readonly others: number;
  readonly leftOut: ReturnType<typeof leftOutRows>;
}

/** @throws ClienteleError `invalid-parameter` for a map, or places, of other rows */
export async function chosenCodes(
  context: AnalysisContext,
  table: TableReader,
  { map: drawn, rows }: Given,
): Promise<ChosenCodes> {
  const codes = drawn ? await insideLine(context, table, drawn) : byPlace(table, rows!);
  const count = [0, 0];
  for (const code of codes) if (code !== MISSING_CODE) count[code]!++;
  const [chosen, others] = [count[CHOSEN]!, count[OTHERS]!];
  const unknown = codes.length - chosen - others;
  return { codes, chosen, others, leftOut: leftOutRows({ [drawn ? 'missing-value' : 'no-segment']: unknown }) };
}

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
    if (row % stepRows === 0) await context.tick((0.5 * row) / codes.length);
    const point = [across[row]!, up[row]!] as const;
    if (point.every(Number.isFinite)) codes[row] = isInside(line, point) ? CHOSEN : OTHERS;
  }
  return codes;
}

/** Rows that were drawn; of the others nothing is known. */
function byPlace(table: TableReader, { chosen, of }: NonNullable<Given['rows']>): Uint32Array {
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
