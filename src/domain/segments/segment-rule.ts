import { growTree, type DecisionTree } from '../prepare/decision-tree';
import type { Matrix } from '../stats/matrix';
import type { Steps } from '../stats/steps';

/** A column's values above `above` and up to `upTo`; null is no bound. */
export interface RuleCondition {
  readonly column: number;
  readonly above: number | null;
  readonly upTo: number | null;
}

/** Conditions that together describe a segment, and how well. */
export interface SegmentRule {
  readonly conditions: readonly RuleCondition[];
  /** Share of all rows that the rule puts on the right side. */
  readonly accuracy: number;
  /** Share of the rows that meet the rule that are in the segment. */
  readonly precision: number;
  /** Share of the segment that meets the rule. */
  readonly recall: number;
}

const DEPTH = 3;
/** A longer rule must be better by so much. */
const WORTH = 0.005;
const LEAST_SHARE = 0.01;
/** Share of the errors of calling everybody, or nobody, a member that a rule must spare; then most who meet it are members. */
const LEAST_GAIN = 0.1;

/**
 * The one branch of a shallow decision tree (depth 3, Gini impurity) that reproduces a segment best, by the harmonic mean
 * of precision and recall. Null where none tells the segment from the rest better than to call everybody, or nobody, a member.
 *
 * @param data what the tree grows on @param member 1 for its rows in the segment
 * @param all what the rule is judged on @param allMembers 1 for its rows in the segment
 */
export function* segmentRule(
  data: Matrix,
  member: Float64Array,
  all: Matrix,
  allMembers: Uint8Array,
): Steps<SegmentRule | null> {
  const minSamplesLeaf = Math.max(1, Math.floor(LEAST_SHARE * member.reduce((sum, each) => sum + each, 0)));
  const tree = yield* growTree(data, member, { maxDepth: DEPTH, minSamplesLeaf, classes: 2 });
  const share = allMembers.reduce((sum, each) => sum + each, 0) / all.rows;
  const baseError = Math.min(share, 1 - share);
  let best: (SegmentRule & { readonly f1: number }) | null = null;
  for (const conditions of branches(tree)) {
    const judged = judge(conditions, all, allMembers);
    if (1 - judged.accuracy > (1 - LEAST_GAIN) * baseError) continue;
    if (judged.f1 > (best?.f1 ?? 0) + (best ? WORTH : 0)) best = judged;
    yield 1;
  }
  if (!best) return null;
  const { conditions, accuracy, precision, recall } = best;
  return { conditions, accuracy, precision, recall };
}

/** The conditions of every node below the root, short ones first. */
function branches({ feature, threshold, left, right }: DecisionTree): RuleCondition[][] {
  const found: RuleCondition[][] = [];
  const queue: { node: number; conditions: RuleCondition[] }[] = [{ node: 0, conditions: [] }];
  for (const { node, conditions } of queue) {
    if (conditions.length > 0) found.push(conditions);
    if (feature[node]! < 0) continue;
    const column = feature[node]!;
    const cut = threshold[node]!;
    queue.push({ node: left[node]!, conditions: narrowed(conditions, column, null, cut) });
    queue.push({ node: right[node]!, conditions: narrowed(conditions, column, cut, null) });
  }
  return found;
}

/** A deeper split of a column that has a condition makes that one narrower. */
function narrowed(
  conditions: readonly RuleCondition[],
  column: number,
  above: number | null,
  upTo: number | null,
): RuleCondition[] {
  const known = conditions.find((condition) => condition.column === column);
  if (!known) return [...conditions, { column, above, upTo }];
  const narrower = { column, above: above ?? known.above, upTo: upTo ?? known.upTo };
  return conditions.map((condition) => (condition === known ? narrower : condition));
}

/** Whether a value meets a condition; one that is missing does not. */
export function meets(value: number, { above, upTo }: Omit<RuleCondition, 'column'>): boolean {
  return (above === null || value > above) && (upTo === null || value <= upTo) && !Number.isNaN(value);
}

function judge(
  conditions: readonly RuleCondition[],
  { rows, columns, values }: Matrix,
  members: Uint8Array,
): SegmentRule & { readonly f1: number } {
  let [right, chosen, size] = [0, 0, 0];
  for (let row = 0; row < rows; row++) {
    const meetsAll = conditions.every((condition) => meets(values[row * columns + condition.column]!, condition));
    size += members[row]!;
    chosen += Number(meetsAll);
    right += Number(meetsAll && members[row] === 1);
  }
  const f1 = chosen + size > 0 ? (2 * right) / (chosen + size) : 0;
  return {
    conditions,
    accuracy: (rows - (chosen - right) - (size - right)) / rows,
    precision: chosen > 0 ? right / chosen : 0,
    recall: size > 0 ? right / size : 0,
    f1,
  };
}
