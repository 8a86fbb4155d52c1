import type { BuiltColumn } from '../domain/table/built-column';
import { TEXT, type ColumnHints, type Reading } from '../domain/table/reading';
import { ReadingJudge } from '../domain/table/reading-judge';
import type { FileUnderstanding } from './understand';

const EVIDENCE_ROWS = 1_000;
const EVIDENCE_CELLS = 200_000;

/** Texts of a column and how many cells hold each. */
export type Evidence = Map<string, number>;

/** The first cells of each column, of all files together. */
export function evidenceOf(files: readonly Pick<FileUnderstanding, 'rows' | 'shape'>[]): Evidence[] {
  const { width } = files[0]!.shape;
  const most = Math.min(EVIDENCE_ROWS, Math.max(50, Math.floor(EVIDENCE_CELLS / width / files.length)));
  const taken = files.flatMap(({ rows }) => rows.slice(0, most));
  return Array.from({ length: width }, (_, column) => {
    const evidence: Evidence = new Map();
    for (const row of taken) evidence.set(row[column]!, (evidence.get(row[column]!) ?? 0) + 1);
    return evidence;
  });
}

export function readingFrom(evidence: Evidence, hints: ColumnHints): Reading {
  let total = 0;
  for (const weight of evidence.values()) total += weight;
  const judge = new ReadingJudge(hints, total);
  for (const [text, weight] of evidence) if (!judge.add(text, weight)) return TEXT;
  return judge.verdict();
}

/**
 * What was seen at the beginning and along the way, at the weight of all cells that could be read, and the cells that
 * could not.
 */
export function evidenceAfter(sample: Evidence, built: BuiltColumn, readable: number): Evidence {
  const evidence: Evidence = new Map(sample);
  for (const text of built.witnesses) evidence.set(text, (evidence.get(text) ?? 0) + 1);
  const { count, cells } = built.unreadable;
  for (const { text } of cells) evidence.delete(text);
  let seen = 0;
  for (const weight of evidence.values()) seen += weight;
  for (const [text, weight] of evidence) evidence.set(text, (weight / seen) * readable);
  for (const { text } of cells) evidence.set(text, (evidence.get(text) ?? 0) + count / cells.length);
  return evidence;
}
