import * as v from 'valibot';
import type { TargetsResult } from '../contract/catalogue';
import { ClienteleError } from '../contract/errors';
import { MADE_NAMES } from '../contract/made-names';
import { takeRows } from '../domain/joins/take-rows';
import { targetRows } from '../domain/segments/target-rows';
import { MISSING_CODE, type TextColumn } from '../domain/table/column';
import { defineAnalysis, type NewColumn } from './analysis';
import { leftOutRows } from './customer-values';
import { matchedSegments } from './matched-segments';
import { distinctNames, segmentIdColumn, segmentValueColumn } from './segments-columns';
import { count, labelsParameter } from './segments-parameters';

const text = v.optional(v.string(), '');
const heading = v.optional(v.pipe(v.string(), v.nonEmpty()));

const plan = v.pipe(
  v.array(
    v.strictObject({
      segment: v.string(),
      contacts: count(Number.MAX_SAFE_INTEGER, 0),
      title: v.optional(v.string()),
      goal: text,
      offer: text,
      channel: text,
    }),
  ),
  v.minLength(1),
  v.check(
    (parts) => new Set(parts.map(({ segment }) => segment)).size === parts.length,
    'A segment may be named once.',
  ),
);

/** Whom to contact, with what and how: of each segment the customers of the highest value. */
export const segmentsTargets = defineAnalysis({
  id: 'segments.targets',
  version: 1,
  title: 'Target list',
  params: v.strictObject({
    table: v.string(),
    labels: v.optional(labelsParameter),
    plan,
    value: v.optional(v.string()),
    headings: v.optional(
      v.strictObject({ segment: heading, value: heading, goal: heading, offer: heading, channel: heading }),
      {},
    ),
  }),

  async run(context, { table: tableId, labels, plan: parts, value, headings }): Promise<TargetsResult> {
    const table = await context.table(tableId);
    const { segments, leftOut } = await matchedSegments(context, table, labels ?? { table: tableId });
    const valueColumn = segmentValueColumn(table, value);
    const money = valueColumn === null ? null : await table.numbers(valueColumn);

    const targets: Uint32Array[] = [];
    for (const { segment, contacts } of parts) {
      const code = segments.dictionary.indexOf(segment);
      if (code < 0) throw noSegment(segment, segments);
      const rows = segments.codes.map((_, row) => row).filter((row) => segments.codes[row] === code);
      const values = money && Float64Array.from(rows, (row) => money[row]!);
      const at = (done: number): number => 0.1 + (0.7 * done) / parts.length;
      targets.push(await context.drive(targetRows(rows, values, contacts), at(targets.length), at(targets.length + 1)));
    }

    const listed = new Uint32Array(targets.reduce((sum, { length }) => sum + length, 0));
    const part = new Uint32Array(listed.length);
    targets.reduce((at, rows, place) => {
      listed.set(rows, at);
      part.fill(place, at, at + rows.length);
      return at + rows.length;
    }, 0);
    const id = await segmentIdColumn(table);
    const same = (name: string, cells: readonly string[]): NewColumn => ({ name, column: repeated(part, cells) });
    const columns: NewColumn[] = [
      { ...id, column: await context.drive(takeRows(id.column, listed), 0.8, 0.9) },
      same(
        headings.segment ?? 'segment',
        parts.map(({ segment, title }) => title ?? segment),
      ),
      ...(money && valueColumn !== null ? [moneyColumn(headings.value ?? valueColumn, money, listed)] : []),
      ...(['goal', 'offer', 'channel'] as const).map((what) =>
        same(
          headings[what] ?? what,
          parts.map((each) => each[what]),
        ),
      ),
    ];
    return {
      tableId: await context.createTable(
        `${table.info.name}: ${MADE_NAMES['segments.targets']}`,
        distinctNames(columns),
      ),
      valueColumn,
      segments: parts.map(({ segment }, place) => ({ segment, count: targets[place]!.length })),
      leftOut: [...leftOutRows({ 'no-segment': withoutSegment(segments) }), ...leftOut],
    };
  },
});

function moneyColumn(name: string, money: Float64Array, rows: Uint32Array): NewColumn {
  return { name, column: { type: 'number', values: Float64Array.from(rows, (row) => money[row]!) } };
}

/** A text for each part of the list, in all of its rows; missing where it is empty. */
function repeated(part: Uint32Array, cells: readonly string[]): TextColumn {
  const dictionary = [...new Set(cells.filter((cell) => cell !== ''))];
  const codes = cells.map((cell) => (cell === '' ? MISSING_CODE : dictionary.indexOf(cell)));
  return { type: 'text', dictionary, codes: part.map((place) => codes[place]!) };
}

function withoutSegment({ codes }: TextColumn): number {
  return codes.reduce((without, code) => without + Number(code === MISSING_CODE), 0);
}

function noSegment(segment: string, { dictionary }: TextColumn): ClienteleError {
  return new ClienteleError('invalid-parameter', `No customer is of the segment "${segment}".`, {
    parameter: 'plan',
    expected: dictionary.join(', '),
    received: segment,
  });
}
