import * as v from 'valibot';
import { ClienteleError } from '../contract/errors';
import type { MovementResult } from '../contract/catalogue';
import { rfm, type Rfm, type RfmOptions } from '../domain/segments/rfm';
import { rfmMovement, type Dated } from '../domain/segments/rfm-movement';
import { decimalScale } from '../domain/stats/decimal-scale';
import { DAY_MS, isoDay } from '../domain/table/calendar';
import type { TextColumn } from '../domain/table/column';
import { defineAnalysis } from './analysis';
import { leftOutRows } from './customer-values';
import { observationEnd } from './observation-end';
import { rfmOfLines, type RfmCustomers } from './rfm-input';
import { rfmParameters } from './rfm-parameters';
import { readTransactions } from './transactions';

/** Days between the dates unless they are given. */
const USUAL_DAYS = 90;

/** How customers moved between RFM segments from one date to another. */
export const segmentsMovement = defineAnalysis({
  id: 'segments.movement',
  version: 2,
  title: 'Movement between RFM segments',
  params: v.strictObject({
    table: v.string(),
    ...rfmParameters,
    from: v.optional(v.string()),
    to: v.optional(v.string()),
    thresholds: v.optional(v.picklist(['first', 'each']), 'first'),
  }),
  async run(context, { table: tableId, customerId, from, to, thresholds, ...options }): Promise<MovementResult> {
    const table = await context.table(tableId);
    const lines = await readTransactions(table, { customerId });
    const dates = movementDates(lines.date, from, to);
    const first = await rfmOfLines(context, lines, dates.from, 0, 0.3);
    const before = await context.drive(rfm(first.input, options), 0.3, 0.4);
    const second = await rfmOfLines(context, lines, dates.to, 0.4, 0.7);
    const after = await context.drive(
      rfm(second.input, thresholds === 'first' ? pinned(options, before) : options),
      0.7,
      0.8,
    );

    const scale = await context.drive(decimalScale(second.input.monetaryValue), 0.8, 0.85);
    const flow = await context.drive(rfmMovement(dated(first, before), dated(second, after), scale), 0.85, 0.95);
    const { segments, before: placeBefore, after: placeAfter, spentBefore, spentBetween, ...flows } = flow;
    const text = (codes: Uint32Array): TextColumn => ({ type: 'text', codes, dictionary: [...segments] });
    const made = await context.createTable(`${table.info.name}: movement`, [
      { name: 'customerId', column: second.ids, role: 'customerId' },
      { name: 'segmentBefore', column: text(placeBefore) },
      { name: 'segmentAfter', column: text(placeAfter) },
      { name: 'revenueBefore', column: { type: 'number', values: spentBefore } },
      { name: 'revenueBetween', column: { type: 'number', values: spentBetween } },
    ]);
    return {
      tableId: made,
      leftOut: [...second.leftOut, ...leftOutRows({ [second.missing]: after.leftOut })],
      from: isoDay(dates.from),
      to: isoDay(dates.to),
      segments,
      ...flows,
      moved: moved(flow.count, flow.revenueBefore),
      cuts: { from: before.cuts, to: after.cuts },
    };
  },
});

/** @throws ClienteleError `invalid-parameter` where the second date is not after the first, `no-usable-rows` */
function movementDates(dates: Float64Array, from: string | undefined, to: string | undefined) {
  let least = Infinity;
  let last = -Infinity;
  for (const date of dates) {
    if (date < least) least = date;
    if (date > last) last = date;
  }
  if (least > last) throw new ClienteleError('no-usable-rows', 'No line has a date.', {});
  const end = to === undefined ? last : observationEnd(to);
  const usual = Math.max(end - USUAL_DAYS * DAY_MS, least + (end - least) / 2);
  const start = from === undefined ? usual : observationEnd(from);
  if (start < end) return { from: start, to: end };
  throw new ClienteleError('invalid-parameter', 'The second date must be after the first.', {
    parameter: 'to',
    expected: `a date after ${isoDay(start)}`,
    received: isoDay(end),
  });
}

/** The bounds that were found, less the last, as cuts. */
function pinned(options: RfmOptions, { cuts }: Rfm): RfmOptions {
  const { recencyDays, frequency, monetaryValue } = cuts;
  return {
    ...options,
    cuts: {
      recencyDays: recencyDays.slice(0, -1),
      frequency: frequency.slice(0, -1),
      monetaryValue: monetaryValue.slice(0, -1),
    },
  };
}

function dated({ ids, input }: RfmCustomers, { segment }: Rfm): Dated {
  return { customerId: ids, segment, monetaryValue: input.monetaryValue };
}

function moved(count: Rfm['grid'], revenueBefore: Rfm['grid']): MovementResult['moved'] {
  let [own, all, revenue] = [0, 0, 0];
  count.forEach((row, from) => {
    row.forEach((customers, to) => {
      all += customers;
      if (from === to) return;
      own += customers;
      revenue += revenueBefore[from]![to]!;
    });
  });
  return { count: own, share: all > 0 ? own / all : 0, revenueBefore: revenue };
}
