import * as v from 'valibot';
import { LEAST_SCORE } from '../domain/joins/join-evidence';
import { keyPairs } from '../domain/joins/key-pairs';
import { likelyPairs, type LikelyPair } from '../domain/joins/likely-pairs';
import { defineAnalysis } from './analysis';
import { keyCandidates } from './joins-candidates';
import { relatives } from './joins-lineage';
import { Proposer, tablesOf, type Proposed } from './joins-proposals';

const MOST_TABLES = 50;
/** Pairs of columns, and keys of two columns, that are compared cell by cell. */
const MOST_SINGLE = 24;
const MOST_DOUBLE = 12;
const MOST_OF_TWO_TABLES = 3;
const MOST_PROPOSED = 20;

/** How tables fit together: columns, or pairs of columns, with like names and common values; the surest first. */
export const joinsPropose = defineAnalysis({
  id: 'joins.propose',
  version: 2,
  title: 'Propose joins between tables',
  params: v.strictObject({
    tables: v.pipe(v.array(v.strictObject({ table: v.string() })), v.maxLength(MOST_TABLES)),
  }),
  async run(context, params) {
    const ids = [...new Set(params.tables.map(({ table }) => table))];
    const tables = await Promise.all(ids.map((table) => context.table(table)));
    const related = relatives(tables.map(({ info }) => info));
    const ends = await keyCandidates(context, tables, 0, 0.4);
    const pairs = await context.drive(
      likelyPairs(ends, (table, other) => !related(table, other)),
      0.4,
      0.5,
    );
    const proposer = new Proposer(context, tables);
    const likely = pairs.filter(({ score }) => score > 0).slice(0, MOST_SINGLE);
    const single = await each(likely, 0.5, 0.8, (pair, from, to) => proposer.single(pair, from, to));
    const found = single.filter(({ proposal }) => proposal.score >= LEAST_SCORE);
    const keyed = new Set(found.filter(({ isKey }) => isKey).map(({ tables: both }) => both));
    const tried = byTables(pairs.filter((pair) => !keyed.has(tablesOf(pair)))).flatMap(keyPairs);
    const double = await each(tried.slice(0, MOST_DOUBLE), 0.8, 1, (keys, from, to) => proposer.double(keys, from, to));
    const keys = double.filter(({ isKey, proposal }) => isKey && proposal.score >= LEAST_SCORE);
    return { proposals: best(found, keys).map(({ proposal }) => proposal) };
  },
});

async function each<Item>(
  items: readonly Item[],
  from: number,
  to: number,
  propose: (item: Item, from: number, to: number) => Promise<Proposed>,
): Promise<Proposed[]> {
  const proposed: Proposed[] = [];
  const step = (to - from) / items.length;
  for (const item of items) {
    const start = from + proposed.length * step;
    proposed.push(await propose(item, start, start + step));
  }
  return proposed;
}

function byTables(pairs: readonly LikelyPair[]): LikelyPair[][] {
  const groups = new Map<string, LikelyPair[]>();
  for (const pair of pairs) groups.set(tablesOf(pair), [...(groups.get(tablesOf(pair)) ?? []), pair]);
  return [...groups.values()];
}

/** One key of two columns for two tables, in place of what is a key of neither; and never many for the same two. */
function best(single: readonly Proposed[], double: readonly Proposed[]): Proposed[] {
  const byScore = (a: Proposed, b: Proposed): number => b.proposal.score - a.proposal.score;
  const keys = new Map<string, Proposed>();
  for (const proposed of double.toSorted(byScore)) if (!keys.has(proposed.tables)) keys.set(proposed.tables, proposed);
  const counts = new Map<string, number>();
  return [...single.filter(({ tables }) => !keys.has(tables)), ...keys.values()]
    .sort(byScore)
    .filter(({ tables }) => {
      counts.set(tables, (counts.get(tables) ?? 0) + 1);
      return counts.get(tables)! <= MOST_OF_TWO_TABLES;
    })
    .slice(0, MOST_PROPOSED);
}
