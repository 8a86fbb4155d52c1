import { readdirSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { makeShop, SEED } from '../../.tools/sample/shop.mjs';

type Row = Record<string, string>;

interface Planted {
  synthetic: boolean;
  nClusters: number;
  driver: { feature: string; intercept: number; coefficient: number };
  rules: {
    antecedents: string[];
    consequent: string;
    confidence: number;
    measured: { support: number; confidence: number; lift: number };
  }[];
  influencers: { customerId: string; referrals: number }[];
  segments: Record<string, string>;
}

const folder = new URL('../../public/samples/', import.meta.url);
const text = (name: string) => readFileSync(new URL(name, folder), 'utf8');
const table = (name: string) => Papa.parse<Row>(text(name), { header: true, skipEmptyLines: true }).data;

const customers = table('customers.csv');
const transactions = table('transactions.csv');
const feedback = table('feedback.csv');
const referrals = table('referrals.csv');
const survey = table('survey.csv');
const planted = JSON.parse(text('planted.json')) as Planted;

const customerIds = new Set(customers.map((row) => row.customer_id));
const purchases = transactions.filter((row) => Number(row.quantity) > 0);
const refunds = transactions.filter((row) => Number(row.quantity) < 0);

function groupBy<T>(rows: readonly T[], key: (row: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const row of rows) {
    const group = groups.get(key(row));
    if (group) group.push(row);
    else groups.set(key(row), [row]);
  }
  return groups;
}

const missing = (rows: readonly Row[], column: string) => rows.filter((row) => row[column] === '').length / rows.length;
const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
const sum = (rows: readonly Row[], column: string) => rows.reduce((total, row) => total + Number(row[column]), 0);
const linesOf = groupBy(transactions, (row) => row.customer_id!);
const spendOf = new Map([...linesOf].map(([id, lines]) => [id, sum(lines, 'amount')]));

describe('the generator', () => {
  it('writes the committed files byte for byte', () => {
    const made = makeShop(SEED);
    const differing = Object.entries(made).filter(
      ([name, content]) => !Buffer.from(content).equals(readFileSync(new URL(name, folder))),
    );
    expect(differing.map(([name]) => name)).toEqual([]);
    expect(Object.keys(made).sort()).toEqual(readdirSync(folder).sort());
  });

  it('makes another shop of another seed', () => {
    expect(makeShop(SEED + 1)['transactions.csv']).not.toBe(text('transactions.csv'));
  });
});

describe('the files', () => {
  it('have the size that was asked for', () => {
    expect(customers).toHaveLength(2000);
    expect(transactions.length).toBeGreaterThan(38_000);
    expect(transactions.length).toBeLessThan(42_000);
    expect(Buffer.byteLength(text('transactions.csv'))).toBeLessThan(3_000_000);
    expect(gzipSync(text('transactions.csv'), { level: 9 }).length).toBeLessThan(600_000);
  });

  it('say that they are synthetic', () => {
    expect(planted.synthetic).toBe(true);
    expect(text('README.md')).toContain('synthetic');
  });

  it('know each customer and each order by the same ids', () => {
    expect(customerIds.size).toBe(2000);
    expect([...customerIds].every((id) => /^C\d{5}$/.test(id!))).toBe(true);
    const mentioned = [
      ...[...transactions, ...feedback, ...survey].map((row) => row.customer_id),
      ...referrals.flatMap((row) => [row.referrer_id, row.referred_id]),
    ];
    expect(mentioned.filter((id) => !customerIds.has(id))).toEqual([]);
    expect(linesOf.size).toBe(2000);
    expect(Object.keys(planted.segments).sort()).toEqual([...customerIds].sort());
    const ordersOfOne = [...groupBy(transactions, (row) => row.order_id!).values()];
    expect(ordersOfOne.filter((lines) => new Set(lines.map((row) => row.customer_id)).size > 1)).toEqual([]);
  });

  it('date everything within 2024 and 2025, and nothing before its customer signed up', () => {
    const dates = [...transactions.map((row) => row.order_date), ...[...feedback, ...referrals].map((row) => row.date)];
    expect(dates.filter((date) => !/^202[45]-\d\d-\d\d$/.test(date!))).toEqual([]);
    expect(transactions.at(-1)?.order_date).toBe('2025-12-31');
    const signup = new Map(customers.map((row) => [row.customer_id, row.signup_date!]));
    expect(transactions.filter((row) => row.order_date! < signup.get(row.customer_id)!)).toEqual([]);
    expect(referrals.filter((row) => row.date! > signup.get(row.referred_id)!)).toEqual([]);
    expect(referrals.filter((row) => row.date! < signup.get(row.referrer_id)!)).toEqual([]);
  });

  it('have gaps where gaps are said to be', () => {
    expect(missing(transactions, 'channel')).toBeGreaterThan(0.005);
    expect(missing(transactions, 'channel')).toBeLessThan(0.015);
    expect(missing(customers, 'age')).toBeGreaterThan(0.03);
    expect(missing(customers, 'age')).toBeLessThan(0.09);
    expect(missing(customers, 'city')).toBeGreaterThan(0);
    expect(missing(survey, 'q1')).toBeGreaterThan(0);
    expect(missing(transactions, 'amount')).toBe(0);
  });
});

describe('transactions', () => {
  it('charge quantity times price less at most 20 % discount', () => {
    const ratios = purchases.map((row) => Number(row.amount) / (Number(row.quantity) * Number(row.unit_price)));
    expect(Math.max(...ratios)).toBeCloseTo(1, 12);
    expect(Math.min(...ratios)).toBeGreaterThan(0.799);
    expect(Math.min(...ratios)).toBeLessThan(0.801);
  });

  it('refund no more than was bought in the same order, and later', () => {
    expect(refunds.length / transactions.length).toBeGreaterThan(0.01);
    expect(refunds.length / transactions.length).toBeLessThan(0.04);
    const bought = new Map(purchases.map((row) => [`${row.order_id} ${row.product}`, row]));
    const unjust = refunds.filter((refund) => {
      const original = bought.get(`${refund.order_id} ${refund.product}`);
      return (
        !original ||
        original.order_date! >= refund.order_date! ||
        -Number(refund.quantity) > Number(original.quantity) ||
        -Number(refund.amount) > Number(original.amount) ||
        Number(refund.amount) >= 0
      );
    });
    expect(unjust).toEqual([]);
  });

  it('come in orders of one to six different products', () => {
    const orders = [...groupBy(purchases, (row) => row.order_id!).values()];
    expect(orders.filter((lines) => new Set(lines.map((row) => row.product)).size !== lines.length)).toEqual([]);
    expect(new Set(orders.map((lines) => lines.length))).toEqual(new Set([1, 2, 3, 4, 5, 6]));
  });

  it('rise before Christmas', () => {
    const months = groupBy(purchases, (row) => row.order_date!.slice(0, 7));
    const revenue = (month: string) => sum(months.get(month) ?? [], 'amount');
    expect(revenue('2024-11') + revenue('2024-12')).toBeGreaterThan(1.4 * (revenue('2024-09') + revenue('2024-10')));
    expect(revenue('2025-11') + revenue('2025-12')).toBeGreaterThan(1.4 * (revenue('2025-09') + revenue('2025-10')));
  });

  it('bring 60 to 75 % of revenue from the best fifth of customers', () => {
    const spend = [...spendOf.values()].sort((a, b) => b - a);
    const share = mean(spend.slice(0, 400)) / mean(spend) / 5;
    expect(share).toBeGreaterThan(0.6);
    expect(share).toBeLessThan(0.75);
  });
});

describe('what was planted', () => {
  it('is five segments of uneven size', () => {
    const sizes = [...groupBy(Object.values(planted.segments), (label) => label).values()].map((group) => group.length);
    expect(sizes).toHaveLength(planted.nClusters);
    expect(sizes.sort((a, b) => a - b)).toEqual([120, 180, 360, 600, 740]);
  });

  it('is a line from site visits to money spent', () => {
    const visits = customers.map((row) => Number(row[planted.driver.feature]));
    const spend = customers.map((row) => spendOf.get(row.customer_id!)!);
    const [meanVisits, meanSpend] = [mean(visits), mean(spend)];
    const covariance = mean(visits.map((visit, i) => (visit - meanVisits) * (spend[i]! - meanSpend)));
    const variance = mean(visits.map((visit) => (visit - meanVisits) ** 2));
    const spendVariance = mean(spend.map((value) => (value - meanSpend) ** 2));
    expect(covariance / variance / planted.driver.coefficient).toBeCloseTo(1, 1);
    expect(covariance ** 2 / (variance * spendVariance)).toBeGreaterThan(0.85);
  });

  const baskets = [...groupBy(purchases, (row) => row.order_id!).values()].map(
    (lines) => new Set(lines.map((row) => row.product)),
  );

  it.each(planted.rules)(
    'is the rule $antecedents -> $consequent',
    ({ antecedents, consequent, confidence, measured }) => {
      const given = baskets.filter((basket) => antecedents.every((name) => basket.has(name)));
      const both = given.filter((basket) => basket.has(consequent));
      const expected = baskets.filter((basket) => basket.has(consequent)).length / baskets.length;
      expect(measured.support).toBeCloseTo(both.length / baskets.length, 12);
      expect(measured.confidence).toBeCloseTo(both.length / given.length, 12);
      expect(measured.lift).toBeCloseTo(both.length / given.length / expected, 12);
      expect(Math.abs(measured.confidence - confidence)).toBeLessThan(0.05);
      expect(measured.support).toBeGreaterThan(0.01);
      expect(measured.lift).toBeGreaterThan(5);
    },
  );

  it('has five rules', () => {
    expect(planted.rules).toHaveLength(5);
  });

  it('is eight influencers, who refer far more than anybody else', () => {
    const made = groupBy(referrals, (row) => row.referrer_id!);
    const counts = [...made].map(([id, rows]) => ({ id, count: rows.length })).sort((a, b) => b.count - a.count);
    const most = counts.slice(0, 8);
    expect(new Map(most.map(({ id, count }) => [id, count]))).toEqual(
      new Map(planted.influencers.map(({ customerId, referrals: count }) => [customerId, count])),
    );
    expect(most[7]!.count).toBeGreaterThan(3 * counts[8]!.count);
    expect(most[0]!.count).toBeGreaterThan(4 * most[7]!.count);
  });

  it('counts referrals alike in customers.csv and referrals.csv', () => {
    const made = groupBy(referrals, (row) => row.referrer_id!);
    const differing = customers.filter(
      (row) => Number(row.referrals_made) !== (made.get(row.customer_id!)?.length ?? 0),
    );
    expect(differing).toEqual([]);
    expect(new Set(referrals.map((row) => row.referred_id)).size).toBe(referrals.length);
  });
});

describe('feedback and survey', () => {
  it('are in English and Chinese, in words that fit the stars', () => {
    const inChinese = feedback.filter((row) => row.language === 'zh');
    expect(inChinese.length / feedback.length).toBeGreaterThan(0.2);
    expect(inChinese.filter((row) => !/^[\u3000-\u9fff\uff00-\uffef\d]+$/.test(row.text!))).toEqual([]);
    expect(feedback.filter((row) => row.language === 'en' && !/^[\x20-\x7e]+$/.test(row.text!))).toEqual([]);
    const starsOf = (words: RegExp) => feedback.filter((row) => words.test(row.text!)).map((row) => Number(row.rating));
    expect(Math.min(...starsOf(/Highly recommended|强烈推荐/))).toBeGreaterThanOrEqual(4);
    expect(Math.max(...starsOf(/Never again|绝对没有下次/))).toBeLessThanOrEqual(2);
    expect(feedback.filter((row) => /[{}]/.test(row.text!))).toEqual([]);
    expect(new Set(feedback.map((row) => row.rating))).toEqual(new Set(['1', '2', '3', '4', '5']));
  });

  it('rate the shop by segment', () => {
    const byId = groupBy(feedback, (row) => planted.segments[row.customer_id!]!);
    const rating = (label: string) => mean(byId.get(label)!.map((row) => Number(row.rating)));
    expect(rating('vip')).toBeGreaterThan(rating('occasional'));
    expect(rating('occasional')).toBeGreaterThan(rating('lapsed') + 1);
    const answers = groupBy(
      survey.filter((row) => row.nps !== ''),
      (row) => planted.segments[row.customer_id!]!,
    );
    const nps = (label: string) => mean(answers.get(label)!.map((row) => Number(row.nps)));
    expect(nps('vip')).toBeGreaterThan(8.5);
    expect(nps('lapsed')).toBeLessThan(6);
  });

  it('keep to their scales', () => {
    const answers = survey.flatMap((row) => [row.q1, row.q2, row.q3, row.q4, row.q5]);
    expect(new Set(answers)).toEqual(new Set(['', '1', '2', '3', '4', '5']));
    const nps = survey.filter((row) => row.nps !== '').map((row) => Number(row.nps));
    expect([Math.min(...nps), Math.max(...nps)]).toEqual([0, 10]);
  });
});
