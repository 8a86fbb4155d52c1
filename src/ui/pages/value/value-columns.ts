import type { TableInfo } from '../../../contract/tables';

/** Parts of a value model that a column fills. */
export const PARTS = [
  'purchase',
  'recommend',
  'maintain',
  'amount',
  'frequency',
  'loyalty',
  'price',
  'units',
  'revenue',
  'cost',
  'column',
] as const;
export type Part = (typeof PARTS)[number];

/** What a part is likely to be called, best first: in customer features, then in common exports. */
const LIKELY: Readonly<Record<Part, readonly RegExp[]>> = {
  purchase: [/^monetaryValue$/, /amount|revenue|spend|charges|金额|消费/i],
  recommend: [/referral|recommend|推荐/i],
  maintain: [/loyal|^tenureDays$/i, /tenure|maintain|忠诚/i],
  amount: [/^averageOrderValue$/, /amount|price|charges|金额/i],
  frequency: [/^orders$/, /frequency|orders|visits|次数/i],
  loyalty: [/loyal|^tenureDays$/i, /tenure|years|忠诚/i],
  price: [/^averageOrderValue$/, /unit_?price|price|amount|金额|单价/i],
  units: [/^orders$/, /quantity|units|frequency|orders|数量|次数/i],
  revenue: [/^monetaryValue$/, /revenue|amount|charges|收入|金额/i],
  cost: [/support_?cost/i, /cost|expense|成本|费用/i],
  column: [/^value$/, /^monetaryValue$/, /amount|revenue|charges|金额/i],
};

/** Columns of numbers or yes/no, which a value can be made of. */
export function valueColumns(table: TableInfo): string[] {
  return table.columns.filter(({ type }) => type === 'number' || type === 'boolean').map(({ name }) => name);
}

/** Whether customer features tell of refunds, which were taken off the money. */
export function hasRefunds({ madeBy, columns }: TableInfo): boolean {
  if (madeBy?.analysis !== 'customers.features' || madeBy.parameters['refunds'] === 'ignore') return false;
  return columns.some(({ name, distinct }) => (name === 'refunds' || name === 'refundAmount') && distinct > 1);
}

/** The column that most likely is the part; `null` where no name fits. */
export function likelyColumn(table: TableInfo, part: Part): string | null {
  const names = valueColumns(table);
  for (const pattern of LIKELY[part]) {
    const found = names.find((name) => pattern.test(name));
    if (found !== undefined) return found;
  }
  return null;
}
