import { GroupSums } from '../stats/group-sums';
import type { Steps } from '../stats/steps';
import { MISSING_CODE, type TextColumn } from '../table/column';

const STEP_ROWS = 65_536;

/** A segmentation of customers at a date, with what each had spent until then. */
export interface Dated {
  readonly customerId: TextColumn;
  readonly segment: TextColumn;
  readonly monetaryValue: Float64Array;
}

/** Who went from which segment to which, `[before][after]`, by the places in `segments`. */
export interface Movement {
  /** Those that have customers at either date, in the order of the first dictionary, then of the second. */
  readonly segments: readonly string[];
  readonly count: readonly (readonly number[])[];
  /** What these customers had spent until the first date. */
  readonly revenueBefore: readonly (readonly number[])[];
  /** What they spent between the dates. */
  readonly revenueBetween: readonly (readonly number[])[];
  /** Customers without a segment at the first date, by their segment at the second. */
  readonly arrivals: { readonly count: readonly number[]; readonly revenue: readonly number[] };
  /** Place in `segments` of each customer of the second date, at the first; `MISSING_CODE` for an arrival. */
  readonly before: Uint32Array;
  /** At the second date; `MISSING_CODE` without one. */
  readonly after: Uint32Array;
  /** Spent until the first date; 0 for an arrival. */
  readonly spentBefore: Float64Array;
  /** Spent between the dates; `NaN` for those without a segment at the second. */
  readonly spentBetween: Float64Array;
}

/** @param scale of the money at both dates, by `decimalScale` */
export function* rfmMovement(first: Dated, second: Dated, scale: number | null): Steps<Movement> {
  const segments = [...new Set([...occurring(first.segment), ...occurring(second.segment)])];
  const size = segments.length;
  const placeOf = ({ dictionary }: TextColumn): number[] => dictionary.map((segment) => segments.indexOf(segment));
  const [placesBefore, placesAfter] = [placeOf(first.segment), placeOf(second.segment)];
  const firstRows = yield* rowsById(first.customerId);

  const customers = second.customerId.codes.length;
  const before = new Uint32Array(customers).fill(MISSING_CODE);
  const after = new Uint32Array(customers).fill(MISSING_CODE);
  const spentBefore = new Float64Array(customers);
  const spentBetween = new Float64Array(customers).fill(NaN);
  const count = new Array<number>(size * size).fill(0);
  const arrived = new Array<number>(size).fill(0);
  const sums = [
    new GroupSums(size * size, scale),
    new GroupSums(size * size, scale),
    new GroupSums(size, scale),
  ] as const;
  for (let row = 0; row < customers; row++) {
    if (row % STEP_ROWS === 0) yield 0.5 + (0.5 * row) / customers;
    const own = second.segment.codes[row]!;
    if (own === MISSING_CODE) continue;
    const to = placesAfter[own]!;
    const spent = second.monetaryValue[row]!;
    after[row] = to;
    spentBetween[row] = spent;
    const earlier = firstRows.get(second.customerId.dictionary[second.customerId.codes[row]!]!);
    const code = earlier === undefined ? MISSING_CODE : first.segment.codes[earlier]!;
    if (earlier === undefined || code === MISSING_CODE) {
      arrived[to]!++;
      sums[2].add(to, spent);
      continue;
    }
    const from = placesBefore[code]!;
    before[row] = from;
    spentBefore[row] = first.monetaryValue[earlier]!;
    spentBetween[row] = difference(spent, spentBefore[row]!, scale);
    const flow = from * size + to;
    count[flow]!++;
    sums[0].add(flow, spentBefore[row]!);
    sums[1].add(flow, spent);
    sums[1].add(flow, -spentBefore[row]!);
  }
  const square = (values: readonly number[]): number[][] =>
    segments.map((_, from) => values.slice(from * size, (from + 1) * size));
  return {
    segments,
    count: square(count),
    revenueBefore: square(Array.from(sums[0].totals())),
    revenueBetween: square(Array.from(sums[1].totals())),
    arrivals: { count: arrived, revenue: Array.from(sums[2].totals()) },
    before,
    after,
    spentBefore,
    spentBetween,
  };
}

/** In whole units where there are any: 120.3 − 20.1 is not 100.2 in binary. */
function difference(later: number, earlier: number, scale: number | null): number {
  return scale === null ? later - earlier : (Math.round(later * scale) - Math.round(earlier * scale)) / scale;
}

function occurring({ codes, dictionary }: TextColumn): string[] {
  const seen = new Uint8Array(dictionary.length);
  for (const code of codes) if (code !== MISSING_CODE) seen[code] = 1;
  return dictionary.filter((_, code) => seen[code] === 1);
}

function* rowsById({ codes, dictionary }: TextColumn): Steps<Map<string, number>> {
  const rows = new Map<string, number>();
  for (let row = 0; row < codes.length; row++) {
    if (row % STEP_ROWS === 0) yield (0.5 * row) / codes.length;
    rows.set(dictionary[codes[row]!]!, row);
  }
  return rows;
}
