import { ClienteleError } from '../error';
import { decimalScale } from '../stats/decimal-scale';
import { portion, type Steps } from '../stats/steps';
import { MISSING_CODE, type TextColumn } from '../table/column';
import { allScores, rfmCell, rfmMap, RFM_SEGMENTS } from './rfm-map';
import { quantileGroups } from './rfm-scores';
import { describeSegments, type RfmInput, type RfmSegment } from './rfm-segments';

export interface RfmOptions {
  /** 2 to 10. */
  readonly bins: number;
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
  /** Customers without scores. */
  readonly leftOut: number;
}

/**
 * Recency, frequency and monetary scores by quantile (Hughes 1994) and a named segment for each cell. Ties go to the
 * lower frequency and monetary score, so that the many who bought once score 1, and to the higher recency score.
 *
 * @throws ClienteleError `too-few-rows` with fewer customers than bins, `invalid-parameter` for a partial map
 */
export function* rfm(input: RfmInput, { bins, map }: RfmOptions): Steps<Rfm> {
  const segmentOf = rfmMap(bins, map);
  const complete = completeOnly(input);
  const customers = complete.recencyDays.reduce((count, value) => count + Number(!Number.isNaN(value)), 0);
  if (customers < bins) throw tooFewCustomers(customers, bins);
  const recency = yield* portion(quantileGroups(complete.recencyDays, bins), 0, 0.3);
  const frequency = yield* portion(quantileGroups(complete.frequency, bins), 0.3, 0.6);
  const monetary = yield* portion(quantileGroups(complete.monetaryValue, bins), 0.6, 0.9);
  const [r, f, m] = [recency.group.map((group) => bins + 1 - group), frequency.group, monetary.group];

  const published = map ? [] : RFM_SEGMENTS;
  const dictionary = [...new Set([...published, ...segmentOf.values()])];
  const cellCodes = allScores(bins).map((scores) => dictionary.indexOf(segmentOf.get(rfmCell(scores, bins))!));
  const cellPlace = (...scores: [number, number, number]): number =>
    ((scores[0] - 1) * bins + scores[1] - 1) * bins + scores[2] - 1;
  const segment: TextColumn = {
    type: 'text',
    dictionary,
    codes: new Uint32Array(r.length).map((_, row) => cellCodes[cellPlace(r[row]!, f[row]!, m[row]!)] ?? MISSING_CODE),
  };
  const scale = yield* portion(decimalScale(complete.monetaryValue), 0.9, 0.95);
  yield 0.95;
  return {
    r,
    f,
    m,
    segment,
    segments: describeSegments(segment, complete, scale),
    cuts: { recencyDays: recency.bounds, frequency: frequency.bounds, monetaryValue: monetary.bounds },
    grid: countGrid(r, f, bins),
    leftOut: r.length - customers,
  };
}

/** The input with all three figures `NaN` where one is missing. */
function completeOnly({ recencyDays, frequency, monetaryValue }: RfmInput): RfmInput {
  const complete = recencyDays.map((value, row) => value + frequency[row]! + monetaryValue[row]!);
  const only = (values: Float64Array): Float64Array =>
    values.map((value, row) => (Number.isFinite(complete[row]) ? value : NaN));
  return { recencyDays: only(recencyDays), frequency: only(frequency), monetaryValue: only(monetaryValue) };
}

function countGrid(r: Float64Array, f: Float64Array, bins: number): number[][] {
  const grid = Array.from({ length: bins }, () => new Array<number>(bins).fill(0));
  for (let row = 0; row < r.length; row++) {
    if (!Number.isNaN(r[row])) grid[r[row]! - 1]![f[row]! - 1]!++;
  }
  return grid;
}

function tooFewCustomers(rows: number, needed: number): ClienteleError {
  return new ClienteleError(
    'too-few-rows',
    `${needed} groups need at least ${needed} customers with recency, frequency and monetary value; there are ${rows}.`,
    { rows, needed },
  );
}
