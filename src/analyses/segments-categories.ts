import * as v from 'valibot';
import type { CategoriesResult, SegmentCategories } from '../contract/catalogue';
import { ClienteleError } from '../contract/errors';
import type { ColumnInfo } from '../contract/tables';
import { association } from '../domain/segments/association';
import { contingency } from '../domain/segments/contingency';
import { isIdentifier } from '../domain/segments/identifier-column';
import { MISSING_CODE, type TextColumn } from '../domain/table/column';
import { defineAnalysis, type TableReader } from './analysis';
import { leftOutRows } from './customer-values';
import { labelColumn, matchedSegments } from './matched-segments';
import { columnNames, labelsParameter } from './segments-parameters';

/** More are no groups of customers but names. */
const MOST_CATEGORIES = 12;
const MOST_COLUMNS = 60;
/** In columns that are asked for by name. */
const MOST_ASKED_FOR = 1_000;

/** Which categories of the columns of words each segment has more of, and less of, than the others. */
export const segmentsCategories = defineAnalysis({
  id: 'segments.categories',
  version: 1,
  title: 'Categories by segment',
  params: v.strictObject({ table: v.string(), labels: v.optional(labelsParameter), columns: columnNames }),

  async run(context, { table: tableId, labels, columns: asked }): Promise<CategoriesResult> {
    const table = await context.table(tableId);
    const from = labels ?? { table: tableId };
    const own = from.table === tableId ? (from.column ?? labelColumn(table)) : null;
    const { segments, leftOut } = await matchedSegments(context, table, from);
    const names = asked ?? usualColumns(table, own);
    const columns: SegmentCategories[] = [];
    for (const name of names) {
      await context.tick(0.1 + (0.9 * columns.length) / names.length);
      const words = byCount(await table.text(name));
      if (words.dictionary.length > MOST_ASKED_FOR) throw tooMany(name, words.dictionary.length);
      const { count } = contingency(segments, words);
      columns.push({ column: name, categories: words.dictionary, count, ...association(count) });
    }
    const without = segments.codes.reduce((rows, code) => rows + Number(code === MISSING_CODE), 0);
    return {
      segments: segments.dictionary,
      columns: columns.sort((a, b) => b.cramersV - a.cramersV),
      leftOut: [...leftOutRows({ 'no-segment': without }), ...leftOut],
    };
  },
});

/** Columns of a few words, without those that hold segments or name something. */
function usualColumns({ info }: TableReader, labels: string | null): string[] {
  const usable = (column: ColumnInfo): boolean =>
    (column.type === 'text' || column.type === 'boolean') &&
    column.distinct > 1 &&
    column.distinct <= MOST_CATEGORIES &&
    column.name !== labels &&
    !isIdentifier(column);
  return info.columns
    .filter(usable)
    .slice(0, MOST_COLUMNS)
    .map(({ name }) => name);
}

function tooMany(column: string, found: number): ClienteleError {
  return new ClienteleError('invalid-parameter', `"${column}" has ${found} different values: too many to compare.`, {
    parameter: 'columns',
    expected: `columns of at most ${MOST_ASKED_FOR} different values`,
    received: column,
  });
}

/** The most frequent first; what no row has is left out. */
function byCount({ codes, dictionary }: TextColumn): TextColumn {
  const counts = new Uint32Array(dictionary.length);
  for (const code of codes) if (code !== MISSING_CODE) counts[code]!++;
  const order = [...counts.keys()].filter((code) => counts[code]! > 0).sort((a, b) => counts[b]! - counts[a]! || a - b);
  const place = new Uint32Array(dictionary.length).fill(MISSING_CODE);
  order.forEach((code, at) => (place[code] = at));
  return {
    type: 'text',
    dictionary: order.map((code) => dictionary[code]!),
    codes: codes.map((code) => (code === MISSING_CODE ? code : place[code]!)),
  };
}
