import { ClienteleError } from '../error';
import { decimalScale } from '../stats/decimal-scale';
import { portion, type Steps } from '../stats/steps';
import { MISSING_CODE, type TextColumn } from '../table/column';
import { cellPlaces, countCells, heatMaps, type RfmCells, type RfmHeats } from './rfm-cells';
import { allScores, rfmCell, rfmMap, RFM_SEGMENTS, type RfmMap } from './rfm-map';
import { givenGroups, naturalGroups, quantileGroups, type CutMethod, type Groups } from './rfm-scores';
import { describeSegments, type RfmInput, type RfmSegment } from './rfm-segments';

/** Largest value of each group but the last, ascending, of each dimension that is not cut by the method. */
export interface RfmCuts {
  readonly recencyDays?: readonly number[] | undefined;
  readonly frequency?: readonly number[] | undefined;
  readonly monetaryValue?: readonly number[] | undefined;
}

export interface RfmOptions {
  /** 2 to 10. */
  readonly bins: number;
  /** Default: quantiles. */
  readonly method?: CutMethod | undefined;
  readonly cuts?: RfmCuts | undefined;
  /** Segment of every cell; default: the published map. */
  readonly map?: Readonly<Record<string, string>> | undefined;
}

export interface Rfm {
  /** Scores 1 to `bins`, `bins` the best: the most recent, most frequent, most spent. `NaN` where left out. */
  readonly r: Float64Array;
  readonly f: Float64Array;
  readonly m: Float64Array;
  readonly segment: TextColumn;
  /** In the map's order, from best to lost; segments without customers are absent. */
  readonly segments: readonly RfmSegment[];
  /** Upper bounds of the groups, ascending in the column's values: the first group of recency is the most recent. */
  readonly cuts: {
    readonly recencyDays: number[];
    readonly frequency: number[];
    readonly monetaryValue: number[];
  };
  /** Customers in each recency × frequency cell, `[r - 1][f - 1]`. */
  readonly grid: readonly (readonly number[])[];
  readonly cells: RfmCells;
  readonly heat: RfmHeats;
  /** The segment of every cell, as it was used. */
  readonly map: RfmMap;
  /** Customers without scores. */
  readonly leftOut: number;
}

/**
 * Recency, frequency and monetary scores (Hughes 1994) and a named segment for each cell. Ties go to the lower frequency
 * and monetary score, so that the many who bought once score 1, and to the higher recency score.
 *
 * @throws ClienteleError `too-few-rows` with fewer customers than bins, `too-few-groups` where natural breaks find too
 *   few different values, `invalid-parameter` for a partial map or cuts that do not fit
 */
export function* rfm(input: RfmInput, { bins, method = 'quantiles', cuts = {}, map }: RfmOptions): Steps<Rfm> {
  const segmentOf = rfmMap(bins, map);
  const { complete, customers } = completeOnly(input);
  const needed = cuts.recencyDays && cuts.frequency && cuts.monetaryValue ? 1 : bins;
  if (customers < needed) throw tooFewCustomers(customers, needed);
  const cut = (values: Float64Array, given: readonly number[] | undefined): Steps<Groups> => {
    if (!given) return method === 'quantiles' ? quantileGroups(values, bins) : naturalGroups(values, bins);
    if (given.length !== bins - 1) throw wrongCuts(given.length, bins);
    return givenGroups(values, given);
  };
  const recency = yield* portion(cut(complete.recencyDays, cuts.recencyDays), 0, 0.3);
  const frequency = yield* portion(cut(complete.frequency, cuts.frequency), 0.3, 0.6);
  const monetary = yield* portion(cut(complete.monetaryValue, cuts.monetaryValue), 0.6, 0.9);
  const [r, f, m] = [recency.group, frequency.group, monetary.group];
  for (let row = 0; row < r.length; row++) r[row] = bins + 1 - r[row]!;

  const places = cellPlaces(r, f, m, bins);
  const published = map ? [] : RFM_SEGMENTS;
  const dictionary = [...new Set([...published, ...segmentOf.values()])];
  const cellCodes = allScores(bins).map((scores) => dictionary.indexOf(segmentOf.get(rfmCell(scores, bins))!));
  const segment: TextColumn = {
    type: 'text',
    dictionary,
    codes: codesOf(places, cellCodes),
  };
  const scale = yield* portion(decimalScale(complete.monetaryValue), 0.9, 0.95);
  yield 0.95;
  const cells = countCells(places, complete.monetaryValue, bins, scale);
  const heat = heatMaps(cells, bins, scale);
  return {
    r,
    f,
    m,
    segment,
    segments: describeSegments(segment, complete, scale),
    cuts: { recencyDays: recency.bounds, frequency: frequency.bounds, monetaryValue: monetary.bounds },
    grid: heat.rf.count,
    cells,
    heat,
    map: segmentOf,
    leftOut: r.length - customers,
  };
}

/** The input with all three figures `NaN` where one is missing, and for how many customers none is. */
function completeOnly(input: RfmInput): { readonly complete: RfmInput; readonly customers: number } {
  const { recencyDays, frequency, monetaryValue } = input;
  const isComplete = (row: number): boolean =>
    Number.isFinite(recencyDays[row]! + frequency[row]! + monetaryValue[row]!);
  let customers = 0;
  for (let row = 0; row < recencyDays.length; row++) if (isComplete(row)) customers++;
  if (customers === recencyDays.length) return { complete: input, customers };
  const only = (values: Float64Array): Float64Array => values.map((value, row) => (isComplete(row) ? value : NaN));
  const complete = {
    recencyDays: only(recencyDays),
    frequency: only(frequency),
    monetaryValue: only(monetaryValue),
  };
  return { complete, customers };
}

function codesOf(places: Uint16Array, cellCodes: readonly number[]): Uint32Array {
  const codes = new Uint32Array(places.length);
  for (let row = 0; row < codes.length; row++) codes[row] = cellCodes[places[row]!] ?? MISSING_CODE;
  return codes;
}

function wrongCuts(received: number, bins: number): ClienteleError {
  return new ClienteleError('invalid-parameter', `${bins} groups need ${bins - 1} cuts, not ${received}.`, {
    parameter: 'cuts',
    expected: `${bins - 1} cuts`,
    received,
  });
}

function tooFewCustomers(rows: number, needed: number): ClienteleError {
  return new ClienteleError(
    'too-few-rows',
    `${needed} groups need at least ${needed} customers with recency, frequency and monetary value; there are ${rows}.`,
    { rows, needed, groups: needed },
  );
}
