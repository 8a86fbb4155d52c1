import type { Cell } from '../../../../contract/tables';
import { csvText } from '../../../../domain/table/csv';

/** What the list says of a segment, and how many of it are to be contacted. */
export interface TargetSegment {
  readonly segment: string;
  readonly title: string;
  readonly goal: string;
  readonly offer: string;
  readonly channel: string;
  readonly contacts: number;
}

export interface Customers {
  readonly ids: readonly Cell[];
  readonly segments: readonly (string | null)[];
  /** Null without a value column. */
  readonly values: readonly (number | null)[] | null;
}

export interface TargetHeader {
  readonly id: string;
  readonly segment: string;
  /** Name of the value column. */
  readonly value: string;
  readonly goal: string;
  readonly offer: string;
  readonly channel: string;
}

/** The rows to be contacted of a segment: those of the highest value first, as many as the plan reaches. */
export function targetRows(segment: string, contacts: number, { segments, values }: Customers): number[] {
  const rows = segments.flatMap((own, row) => (own === segment ? [row] : []));
  if (values) rows.sort((a, b) => (values[b] ?? -Infinity) - (values[a] ?? -Infinity) || a - b);
  return rows.slice(0, contacts);
}

/** Whom to contact, with what and how, as CSV. */
export function targetCsv(header: TargetHeader, plan: readonly TargetSegment[], customers: Customers): string {
  const { ids, values } = customers;
  const rows = plan.flatMap(({ segment, title, goal, offer, channel, contacts }) =>
    targetRows(segment, contacts, customers).map((row) => [
      ids[row] ?? null,
      title,
      ...(values ? [values[row] ?? null] : []),
      goal,
      offer,
      channel,
    ]),
  );
  const names = [
    header.id,
    header.segment,
    ...(values ? [header.value] : []),
    header.goal,
    header.offer,
    header.channel,
  ];
  return csvText(names, rows);
}
