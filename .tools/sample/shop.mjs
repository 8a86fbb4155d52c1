import { isoDate } from './calendar.mjs';
import { csv, money } from './csv.mjs';
import { makeCosts, makeCustomers } from './customers.mjs';
import { makeFeedback } from './feedback.mjs';
import { makeOrders } from './orders.mjs';
import { describePlanted } from './planted.mjs';
import { element } from './random.mjs';
import { readme } from './readme.mjs';
import { makeReferrals } from './referrals.mjs';
import { makeSurvey } from './survey.mjs';

/** Of the committed samples. */
export const SEED = 2024;

/**
 * Every file of the sample shop by name.
 *
 * @param {number} seed
 * @returns {Record<string, string>}
 */
export function makeShop(seed) {
  const customers = makeCustomers(seed);
  const orders = makeOrders(seed, customers);
  const network = makeReferrals(seed, customers);
  const tables = {
    'customers.csv': customersTable(seed, customers, orders, network.referrals),
    'transactions.csv': transactionsTable(orders),
    'feedback.csv': feedbackTable(makeFeedback(seed, orders)),
    'referrals.csv': {
      header: ['referrer_id', 'referred_id', 'date'],
      rows: network.referrals.map(({ referrer, referred, day }) => [referrer.id, referred.id, isoDate(day)]),
    },
    'survey.csv': {
      header: ['customer_id', 'q1', 'q2', 'q3', 'q4', 'q5', 'nps'],
      rows: makeSurvey(seed, customers),
    },
  };
  const named = Object.entries(tables);
  return {
    ...Object.fromEntries(named.map(([name, { header, rows }]) => [name, csv(header, rows)])),
    'planted.json': `${JSON.stringify(describePlanted(seed, customers, orders, network), null, 1)}\n`,
    'README.md': readme(Object.fromEntries(named.map(([name, { rows }]) => [name, rows.length]))),
  };
}

/**
 * @typedef {{ header: string[], rows: (string | number)[][] }} Table
 *
 * @param {number} seed
 * @param {readonly import('./customers.mjs').Customer[]} customers
 * @param {readonly import('./orders.mjs').Order[]} orders
 * @param {readonly import('./referrals.mjs').Referral[]} referrals
 * @returns {Table}
 */
function customersTable(seed, customers, orders, referrals) {
  const refunds = countBy(orders.flatMap((order) => order.refunds.map(() => order.customer.id)));
  const referralsMade = countBy(referrals.map(({ referrer }) => referrer.id));
  const costs = makeCosts(seed, customers, referrals, refunds);
  return {
    header: [
      ...['customer_id', 'name', 'city', 'country', 'signup_date', 'age', 'newsletter'],
      ...['site_visits', 'support_cost', 'acquisition_cost', 'referrals_made'],
    ],
    rows: customers.map((one, index) => [
      ...[one.id, one.name, one.city, one.country, isoDate(one.signupDay), one.age, one.newsletter ? 'yes' : 'no'],
      ...[one.visits, money(element(costs, index).support), money(element(costs, index).acquisition)],
      referralsMade.get(one.id) ?? 0,
    ]),
  };
}

/**
 * @param {readonly import('./orders.mjs').Order[]} orders
 * @returns {Table}
 */
function transactionsTable(orders) {
  const lines = orders.flatMap(({ id, customer, lines, refunds }) =>
    [...lines, ...refunds].map((line) => ({ id, customer, line })),
  );
  return {
    header: [
      'order_id',
      'customer_id',
      'order_date',
      'product',
      'category',
      'quantity',
      'unit_price',
      'amount',
      'channel',
    ],
    rows: lines
      .sort((a, b) => a.line.day - b.line.day || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0))
      .map(({ id, customer, line: { product, quantity, amount, day, channel } }) => [
        ...[id, customer.id, isoDate(day), product.name, product.category],
        ...[quantity, money(product.price), money(amount), channel],
      ]),
  };
}

/**
 * @param {readonly import('./feedback.mjs').Feedback[]} feedback
 * @returns {Table}
 */
function feedbackTable(feedback) {
  return {
    header: ['feedback_id', 'customer_id', 'date', 'rating', 'language', 'text'],
    rows: feedback.map(({ customerId, day, rating, language, text }, index) => [
      `F${String(index + 1).padStart(5, '0')}`,
      ...[customerId, isoDate(day), rating, language, text],
    ]),
  };
}

/** @param {readonly string[]} keys */
function countBy(keys) {
  /** @type {Map<string, number>} */
  const counts = new Map();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}
