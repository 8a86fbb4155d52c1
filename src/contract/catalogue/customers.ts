import type { TableMade } from './common';

export interface FeaturesParams {
  table: string;
  customerId?: string;
  date?: string;
  amount?: string;
  quantity?: string;
  unitPrice?: string;
  orderId?: string;
  item?: string;
  /** End of observation, ISO 8601; default: the last date in the table. */
  asOf?: string;
  refunds?: 'net' | 'ignore';
  timeUnit?: 'day' | 'week';
  join?: { table: string; customerId: string; columns: string[] }[];
  /** Count without storing a table; `tableId` is then empty. */
  preview?: boolean;
}

export interface FeaturesResult extends TableMade {
  readonly customers: number;
  /** With lines, none of which could be used: they are not in the table. */
  readonly absent: number;
  readonly transactions: number;
  readonly orders: number;
  readonly revenue: number;
  /** Lines that were refunds. */
  readonly refunds: number;
  /** ISO 8601. */
  readonly from: string;
  readonly asOf: string;
  readonly joins: readonly { table: string; matched: number; unmatched: number; duplicated: number }[];
}
