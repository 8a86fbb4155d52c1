/** What a column says of a customer, as far as its name tells. */
type Meaning = 'recency' | 'frequency' | 'money' | 'tenure' | 'basket';

const MEANINGS: Readonly<Record<Meaning, readonly string[]>> = {
  recency: ['recencydays', 'recency', 'dayssincelastpurchase', 'dayssincelastorder'],
  frequency: ['orders', 'frequency', 'purchases', 'visits', 'transactions'],
  money: ['monetaryvalue', 'revenue', 'totalspend', 'spend', 'amount', 'clv', 'value'],
  tenure: ['tenuredays', 'tenure', 't'],
  basket: ['averageordervalue', 'averagebasket', 'repeatordervalue'],
};

export type SegmentNameCode =
  | 'champions'
  | 'quietValuable'
  | 'bigSpenders'
  | 'loyal'
  | 'new'
  | 'lost'
  | 'lapsing'
  | 'occasional'
  | 'bigBaskets'
  | 'distinct'
  | 'average'
  | 'noise'
  | 'given';

/** A suggested name as a code, with the columns that it rests on. */
export interface SegmentName {
  readonly code: SegmentNameCode;
  /** Columns in which the segment is high, and low: from half a standard deviation on, strongest first. */
  readonly high: readonly string[];
  readonly low: readonly string[];
}

/** Difference from the rest, in standard deviations, from which a segment is high or low: a medium effect (Cohen 1988). */
export const APART = 0.5;

/**
 * Suggests what to call a segment, by which of recency, frequency and money it is high or low in.
 *
 * @param effects difference from the rest in standard deviations, one a column
 */
export function suggestName(columns: readonly string[], effects: readonly number[]): SegmentName {
  const sorted = columns
    .map((column, j) => ({ column, effect: effects[j]! }))
    .sort((a, b) => Math.abs(b.effect) - Math.abs(a.effect));
  const high = sorted.filter(({ effect }) => effect >= APART).map(({ column }) => column);
  const low = sorted.filter(({ effect }) => effect <= -APART).map(({ column }) => column);
  return { code: codeOf(columns, effects), high, low };
}

function codeOf(columns: readonly string[], effects: readonly number[]): SegmentNameCode {
  const place = (meaning: Meaning): number => columns.findIndex((column) => MEANINGS[meaning].includes(plain(column)));
  const isHigh = (meaning: Meaning): boolean => (effects[place(meaning)] ?? 0) >= APART;
  const isLow = (meaning: Meaning): boolean => (effects[place(meaning)] ?? 0) <= -APART;
  if (isHigh('money')) {
    if (isHigh('recency')) return 'quietValuable';
    return isHigh('frequency') ? 'champions' : 'bigSpenders';
  }
  if (isHigh('frequency') && !isHigh('recency')) return 'loyal';
  if (isLow('recency') && (place('tenure') < 0 ? isLow('frequency') : isLow('tenure'))) return 'new';
  if (isLow('tenure')) return 'new';
  if (isHigh('recency')) return isLow('frequency') || isLow('money') ? 'lost' : 'lapsing';
  if (isHigh('basket')) return 'bigBaskets';
  if (isLow('money') || isLow('frequency')) return 'occasional';
  return effects.some((effect) => Math.abs(effect) >= APART) ? 'distinct' : 'average';
}

function plain(name: string): string {
  return name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}
