import type { KeyWords } from './key-words';

/** A word that begins with the other, such as `cust` and `customer`. */
const PREFIX_LIKENESS = 0.8;
const SHORTEST_PREFIX = 3;
/** Words less alike than this are different words. */
const LEAST_LIKENESS = 0.7;
/** Who referred a customer is a customer. */
const REFERRER_LIKENESS = 0.6;

/** How much two names speak of the same thing, 0 to 1: by role where both have one, else by their words. */
export function nameLikeness(left: KeyWords, right: KeyWords): number {
  if (left.role && right.role) {
    if (left.role === right.role) return 1;
    const roles = [left.role, right.role];
    return roles.includes('referrer') && roles.includes('customerId') ? REFERRER_LIKENESS : 0;
  }
  return wordLikeness(left.words, right.words);
}

/** Whether the names say that these are different things: two roles, or the own ids of two tables. */
export function namesConflict(left: KeyWords, right: KeyWords): boolean {
  if (nameLikeness(left, right) > 0) return false;
  return (left.role !== undefined && right.role !== undefined) || (left.ofTable && right.ofTable);
}

/** Dice's coefficient over words, each word counted by how much it is like the nearest of the other name. */
function wordLikeness(left: readonly string[], right: readonly string[]): number {
  if (left.length === 0 || right.length === 0) return 0;
  const near = (word: string, others: readonly string[]): number =>
    others.reduce((most, other) => Math.max(most, likeness(word, other)), 0);
  const shared = (words: readonly string[], others: readonly string[]): number =>
    words.reduce((sum, word) => sum + near(word, others), 0);
  return (shared(left, right) + shared(right, left)) / (left.length + right.length);
}

function likeness(left: string, right: string): number {
  if (left === right) return 1;
  const [short, long] = left.length < right.length ? [left, right] : [right, left];
  if (short.length >= SHORTEST_PREFIX && long.startsWith(short)) return PREFIX_LIKENESS;
  const alike = diceOfPairs(short, long);
  return alike >= LEAST_LIKENESS ? alike * PREFIX_LIKENESS : 0;
}

/** Dice's coefficient over pairs of neighbouring letters (Dice 1945; Adamson & Boreham 1974). */
function diceOfPairs(left: string, right: string): number {
  const counts = new Map<string, number>();
  for (let i = 1; i < left.length; i++) add(counts, left.slice(i - 1, i + 1), 1);
  let shared = 0;
  for (let i = 1; i < right.length; i++) {
    const pair = right.slice(i - 1, i + 1);
    if ((counts.get(pair) ?? 0) <= 0) continue;
    add(counts, pair, -1);
    shared++;
  }
  const pairs = left.length + right.length - 2;
  return pairs > 0 ? (2 * shared) / pairs : 0;
}

function add(counts: Map<string, number>, pair: string, change: number): void {
  counts.set(pair, (counts.get(pair) ?? 0) + change);
}
