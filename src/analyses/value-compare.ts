import * as v from 'valibot';
import type { ValueCompareResult, Mover } from '../contract/catalogue';
import { ClienteleError } from '../contract/errors';
import { joinRows, type JoinedRows } from '../domain/joins/join-rows';
import { sharedKeys } from '../domain/joins/shared-keys';
import { leadingRows } from '../domain/stats/leading-rows';
import type { Steps } from '../domain/stats/steps';
import { compareValues, type ValueComparison } from '../domain/value/compare-values';
import { defineAnalysis, type AnalysisContext } from './analysis';
import { contextPart } from './context-part';
import { leftOutRows } from './customer-values';
import { checkedSource, sourceValues, valueSource, type SourceValues } from './value-source';

/** The catalogue's promises. */
const MOVERS = 20;
const SAMPLE = 2_000;
const FEWEST = 2;
const STEP_ROWS = 65_536;

/** Whether two models of value agree on who matters, and who moves. */
export const valueCompare = defineAnalysis({
  id: 'value.compare',
  version: 4,
  title: 'Comparison of two value models',
  params: v.strictObject({
    left: valueSource,
    right: valueSource,
    topShare: v.optional(v.pipe(v.number(), v.gtValue(0), v.maxValue(1)), 0.2),
  }),
  async run(context, params) {
    const [leftSource, rightSource] = [checkedSource(params.left), checkedSource(params.right)];
    const left = await sourceValues(context, leftSource, [0, 0.15]);
    const right = await sourceValues(context, rightSource, [0.15, 0.3]);
    const rest = contextPart(context, 0.3, 1);
    const matched = await matchCustomers(rest, left, right);
    const customers = matched.ids.length;
    if (customers < FEWEST) {
      throw new ClienteleError(
        'too-few-rows',
        `${customers} customers have a value by both models; at least ${FEWEST} are needed to compare them.`,
        { rows: customers, needed: FEWEST },
      );
    }
    const compared = await rest.drive(compareValues(matched.left, matched.right, params.topShare), 0.4, 0.95);
    const { spearman, low, high, kendall, equal, top, fifths } = compared;
    const { ids, leftOut } = matched;
    const figures = { customers, leftOut, spearman, low, high, kendall, equal, top, fifths };
    return { ...figures, ...(await movers(rest, ids, compared)), sample: sample(compared) };
  },
});

interface Matched {
  readonly ids: readonly string[];
  readonly left: Float64Array;
  readonly right: Float64Array;
  readonly leftOut: ValueCompareResult['leftOut'];
}

/** Customers with a value on both sides; of one who comes twice the first row counts. */
async function matchCustomers(context: AnalysisContext, left: SourceValues, right: SourceValues): Promise<Matched> {
  const keys = await context.drive(sharedKeys([left.ids], [right.ids]), 0, 0.2);
  const joined = await context.drive(joinRows(keys, 'inner', false), 0.2, 0.35);
  const { leftOut, ...matched } = await context.drive(pairedValues(joined, left, right), 0.35, 0.4);
  return { ...matched, leftOut: [...joined.leftOut, ...leftOut] };
}

function* pairedValues(
  joined: Pick<JoinedRows, 'left' | 'right'>,
  left: SourceValues,
  right: SourceValues,
): Steps<Matched> {
  const taken = new Uint8Array(right.values.length);
  const ids: string[] = [];
  const lefts = new Float64Array(joined.left.length);
  const rights = new Float64Array(joined.left.length);
  const leftOut = { 'left-repeated': 0, 'missing-value': 0 };
  for (let at = 0; at < joined.left.length; at++) {
    if (at % STEP_ROWS === 0) yield at / joined.left.length;
    const leftRow = joined.left[at]!;
    const rightRow = joined.right[at]!;
    const again = taken[rightRow] === 1;
    taken[rightRow] = 1;
    if (again) leftOut['left-repeated']++;
    else if (!Number.isFinite(left.values[leftRow]! + right.values[rightRow]!)) leftOut['missing-value']++;
    else {
      lefts[ids.length] = left.values[leftRow]!;
      rights[ids.length] = right.values[rightRow]!;
      ids.push(left.ids.dictionary[left.ids.codes[leftRow]!]!);
    }
  }
  const count = ids.length;
  return { ids, left: lefts.subarray(0, count), right: rights.subarray(0, count), leftOut: leftOutRows(leftOut) };
}

/** Those who move furthest, of equal moves the earlier row. */
async function movers(
  context: AnalysisContext,
  ids: readonly string[],
  { leftRank, rightRank }: ValueComparison,
): Promise<Pick<ValueCompareResult, 'up' | 'down'>> {
  const mover = (row: number): Mover => ({
    customerId: ids[row]!,
    leftRank: leftRank[row]!,
    rightRank: rightRank[row]!,
  });
  const furthest = async (sign: 1 | -1): Promise<Mover[]> => {
    const moves = new Float64Array(leftRank.length);
    for (let row = 0; row < moves.length; row++) moves[row] = sign * (leftRank[row]! - rightRank[row]!);
    const rows = await context.drive(leadingRows(moves, MOVERS), 0.95, 1);
    return rows.filter((row) => moves[row]! > 0).map(mover);
  };
  return { up: await furthest(1), down: await furthest(-1) };
}

function sample({ leftRank, rightRank }: ValueComparison): ValueCompareResult['sample'] {
  const count = Math.min(SAMPLE, leftRank.length);
  const rows = Array.from({ length: count }, (_, at) => Math.floor((at * leftRank.length) / count));
  return { left: rows.map((row) => leftRank[row]!), right: rows.map((row) => rightRank[row]!) };
}
