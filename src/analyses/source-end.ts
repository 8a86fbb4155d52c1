import { ClienteleError } from '../contract/errors';
import { endsBeforeData } from '../domain/customers/observation-before-data';
import type { Steps } from '../domain/stats/steps';
import { DAY_MS, isoDay } from '../domain/table/calendar';
import type { AnalysisContext, TableReader } from './analysis';
import { observationEnd } from './observation-end';

const STEP_ROWS = 65_536;

/** Whether each row is dated after a day, and how many are. */
export interface LaterRows {
  readonly later: Uint8Array;
  readonly count: number;
}

/**
 * The rows of a table after the end of observation; null where none is asked for.
 * @throws ClienteleError `invalid-parameter` for no date, or where no column is one; `observation-before-data`
 */
export async function laterRows(
  context: AnalysisContext,
  table: TableReader,
  asOf: string | undefined,
): Promise<LaterRows | null> {
  if (asOf === undefined) return null;
  const lastDay = Math.floor(observationEnd(asOf) / DAY_MS);
  const dates = await lineDates(table);
  if (dates !== null) return context.drive(after(dates, lastDay), 0, 0);
  const { name } = table.info;
  throw new ClienteleError(
    'invalid-parameter',
    `The parameter "asOf" means nothing here: no column of "${name}" is the date of a line. Leave it out.`,
    { parameter: 'asOf', table: name },
  );
}

/**
 * The last day, ISO 8601, that the rows of a table know of: the one asked for or the last date of lines, of customer features the
 * one that they were made with; null where nothing tells it.
 */
export async function sourceEnd(
  context: AnalysisContext,
  table: TableReader,
  asked: string | undefined,
): Promise<string | null> {
  const { madeBy } = table.info;
  if (madeBy?.analysis === 'customers.features') {
    const { asOf, table: lines } = madeBy.parameters;
    if (typeof asOf === 'string') return isoDay(observationEnd(asOf));
    const source = await context.table(String(lines)).catch((error: unknown) => {
      if (error instanceof ClienteleError && error.code === 'table-not-found') return null;
      throw error;
    });
    return source && sourceEnd(context, source, undefined);
  }
  const dates = await lineDates(table);
  if (dates === null) return null;
  if (asked !== undefined) return isoDay(observationEnd(asked));
  const last = dates.reduce((latest, date) => (date > latest ? date : latest), -Infinity);
  return last === -Infinity ? null : isoDay(last);
}

async function lineDates(table: TableReader): Promise<Float64Array | null> {
  const name = table.byRole('date')?.name;
  const column = name === undefined ? null : await table.column(name);
  return column?.type === 'date' ? column.values : null;
}

function* after(dates: Float64Array, lastDay: number): Steps<LaterRows> {
  const later = new Uint8Array(dates.length);
  let [count, dated, first] = [0, 0, Infinity];
  for (let row = 0; row < dates.length; row++) {
    if (row % STEP_ROWS === 0) yield row / dates.length;
    later[row] = Number(Math.floor(dates[row]! / DAY_MS) > lastDay);
    count += later[row]!;
    dated += Number(!Number.isNaN(dates[row]));
    if (dates[row]! < first) first = dates[row]!;
  }
  if (count > 0 && count === dated) throw endsBeforeData(lastDay, first);
  return { later, count };
}
