import type { Steps } from '../stats/steps';
import type { Column } from '../table/column';
import { STEP_KEYS, STEP_ROWS } from './key-column';
import type { KeyCounts } from './key-counts';
import { keyParts } from './key-examples';
import { keyText } from './key-text';
import { EVERY_WRITING, foldWriting, type Writing } from './key-writing';

/** Rows of the left table that would match too if one difference in writing, or all of them, did not count. */
export interface NearMatch {
  readonly ignoring: Writing | 'all';
  readonly rows: number;
  /** A key of the left table and the one of the right that it would match. */
  readonly left: readonly string[];
  readonly right: readonly string[];
}

/** Of very many unmatched keys so many are tried first; where none of them is near, the others are left. */
const SAMPLED = 20_000;

interface Side {
  readonly columns: readonly Column[];
  readonly counts: KeyCounts;
}

/** What unmatched keys of the left table come close to. `all` is listed where it finds more than any one difference. */
export function* nearMatches(left: Side, right: Side): Steps<NearMatch[]> {
  if (![...left.columns, ...right.columns].some(({ type }) => type === 'text')) return [];
  const unmatched = yield* keysWhere(left, (key) => right.counts.rows[key] === 0);
  if (unmatched.length === 0) return [];
  const known = yield* keysWhere(right, () => true);
  if (unmatched.length > 2 * SAMPLED) {
    const sample = unmatched.filter((_, i) => i % Math.ceil(unmatched.length / SAMPLED) === 0);
    if ((yield* matchesIgnoring('all', sample, known, left, right)) === null) return [];
  }
  const all = yield* matchesIgnoring('all', unmatched, known, left, right);
  if (all === null) return [];
  const found: NearMatch[] = [];
  for (const writing of EVERY_WRITING) {
    const match = yield* matchesIgnoring(writing, unmatched, known, left, right);
    if (match) found.push(match);
  }
  found.sort((a, b) => b.rows - a.rows);
  return all.rows > (found[0]?.rows ?? 0) ? [all, ...found] : found;
}

function* keysWhere({ counts: { rows } }: Side, wanted: (key: number) => boolean): Steps<Uint32Array> {
  const keys = new Uint32Array(rows.length);
  let count = 0;
  for (let key = 0; key < rows.length; key++) {
    if (key % STEP_ROWS === 0) yield 0;
    if (rows[key]! > 0 && wanted(key)) keys[count++] = key;
  }
  return keys.subarray(0, count);
}

function* matchesIgnoring(
  ignoring: NearMatch['ignoring'],
  unmatched: Uint32Array,
  known: Uint32Array,
  left: Side,
  right: Side,
): Steps<NearMatch | null> {
  const wanted = new Map<string, { readonly key: number; rows: number }>();
  for (let i = 0; i < unmatched.length; i++) {
    if (i % STEP_KEYS === 0) yield 0.5;
    const key = unmatched[i]!;
    const text = foldedKey(left, key, ignoring);
    if (text === null) continue;
    const alike = wanted.get(text);
    if (alike) alike.rows += left.counts.rows[key]!;
    else wanted.set(text, { key, rows: left.counts.rows[key]! });
  }
  let rows = 0;
  let example: readonly [number, number] | null = null;
  for (let i = 0; i < known.length; i++) {
    if (i % STEP_KEYS === 0) yield 0.5;
    const text = foldedKey(right, known[i]!, ignoring);
    const match = text === null ? undefined : wanted.get(text);
    if (match === undefined) continue;
    rows += match.rows;
    match.rows = 0;
    if (example === null || match.key < example[0]) example = [match.key, known[i]!];
  }
  return example && { ignoring, rows, left: partsOf(left, example[0]), right: partsOf(right, example[1]) };
}

/** The key without the difference; `null` where nothing of a part is left. */
function foldedKey({ columns, counts }: Side, key: number, ignoring: NearMatch['ignoring']): string | null {
  const row = counts.first[key]!;
  let folded = '';
  for (const column of columns) {
    const text = foldWriting(keyText(column, row)!, ignoring);
    if (text === '') return null;
    folded = folded === '' ? text : `${folded}\0${text}`;
  }
  return folded;
}

function partsOf({ columns, counts }: Side, key: number): string[] {
  return keyParts(columns, counts.first[key]!);
}
