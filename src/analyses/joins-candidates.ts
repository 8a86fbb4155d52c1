import type { ColumnInfo } from '../contract/tables';
import { keySketch } from '../domain/joins/key-sketch';
import { keyWords } from '../domain/joins/key-words';
import type { KeyEnd } from '../domain/joins/likely-pairs';
import type { Role } from '../domain/table/role';
import type { AnalysisContext, TableReader } from './analysis';

/** Columns that are looked at in all tables together, and of one table at least. */
const MOST_COLUMNS = 400;
const LEAST_OF_TABLE = 8;

/** What is measured is no key. */
const MEASURES: ReadonlySet<Role> = new Set<Role>([
  'quantity',
  'unitPrice',
  'amount',
  'cost',
  'feedback',
  'score',
  'target',
]);

/** Sketches of all columns that may be keys. Columns are read one at a time, and none is kept. */
export async function keyCandidates(
  context: AnalysisContext,
  tables: readonly TableReader[],
  from: number,
  to: number,
): Promise<KeyEnd[]> {
  const most = Math.max(LEAST_OF_TABLE, Math.floor(MOST_COLUMNS / tables.length));
  const wanted = tables.flatMap((table, number) =>
    table.info.columns
      .filter(mayBeKey)
      .map(({ name, role }) => ({ table, number, name, words: keyWords(name, table.info.name, role) }))
      // Of more columns than can be looked at, those that say that they identify something.
      .sort((a, b) => Number(b.words.identifies) - Number(a.words.identifies))
      .slice(0, most),
  );
  const ends: KeyEnd[] = [];
  const step = (to - from) / wanted.length;
  for (const [index, { table, number, name, words }] of wanted.entries()) {
    const start = from + index * step;
    const sketch = await context.drive(keySketch(await table.column(name)), start, start + step);
    if (sketch) ends.push({ table: number, column: name, words, sketch });
  }
  return ends;
}

function mayBeKey({ type, distinct, role }: ColumnInfo): boolean {
  return type !== 'boolean' && distinct > 1 && !(role && MEASURES.has(role));
}
