/**
 * The kinds of customer that the shop has. `recencyDays`, `orders` and `visits` are drawn narrowly enough for the
 * kinds to stand apart in days since the last order, number of orders and money spent.
 *
 * @typedef {import('./random.mjs').Bell} Bell
 *
 * @typedef {object} Segment
 * @property {string} label
 * @property {number} customers
 * @property {Bell} recencyDays days from the last order to the end of 2025
 * @property {Bell} orders
 * @property {Bell} visits visits to the site: the driver of what a customer spends
 * @property {number} lastSignupDay
 * @property {readonly number[]} basketSizes weights of 1, 2, 3 and 4 items, before what the rules add
 * @property {number} satisfaction mean rating, 1 to 5
 * @property {number} newsletter share who take it
 * @property {number} contacts share of orders that lead to a call to support
 */

/** @type {readonly Segment[]} */
export const segments = [
  {
    label: 'vip',
    customers: 180,
    recencyDays: { mean: 7, deviation: 5, low: 0, high: 24 },
    orders: { mean: 30, deviation: 2.6, low: 24, high: 37 },
    visits: { mean: 272, deviation: 24, low: 200, high: 345 },
    lastSignupDay: 280,
    basketSizes: [34, 34, 22, 10],
    satisfaction: 4.5,
    newsletter: 0.82,
    contacts: 0.05,
  },
  {
    label: 'loyal',
    customers: 360,
    recencyDays: { mean: 18, deviation: 11, low: 0, high: 55 },
    orders: { mean: 15, deviation: 1.8, low: 10, high: 20 },
    visits: { mean: 97, deviation: 12, low: 62, high: 132 },
    lastSignupDay: 480,
    basketSizes: [40, 34, 18, 8],
    satisfaction: 4.2,
    newsletter: 0.64,
    contacts: 0.06,
  },
  {
    label: 'big-basket',
    customers: 120,
    recencyDays: { mean: 46, deviation: 22, low: 3, high: 110 },
    orders: { mean: 5, deviation: 0.9, low: 3, high: 8 },
    visits: { mean: 213, deviation: 20, low: 160, high: 270 },
    lastSignupDay: 580,
    basketSizes: [5, 20, 35, 40],
    satisfaction: 4,
    newsletter: 0.41,
    contacts: 0.22,
  },
  {
    label: 'occasional',
    customers: 740,
    recencyDays: { mean: 82, deviation: 35, low: 5, high: 180 },
    orders: { mean: 4, deviation: 1.1, low: 2, high: 7 },
    visits: { mean: 13.5, deviation: 4, low: 4, high: 27 },
    lastSignupDay: 640,
    basketSizes: [44, 33, 16, 7],
    satisfaction: 3.8,
    newsletter: 0.36,
    contacts: 0.08,
  },
  {
    label: 'lapsed',
    customers: 600,
    recencyDays: { mean: 505, deviation: 58, low: 380, high: 670 },
    orders: { mean: 3.2, deviation: 1.1, low: 1, high: 6 },
    visits: { mean: 9, deviation: 3, low: 2, high: 19 },
    lastSignupDay: 300,
    basketSizes: [46, 32, 15, 7],
    satisfaction: 2.6,
    newsletter: 0.2,
    contacts: 0.14,
  },
];

/** Money spent over the two years = (intercept + coefficient x site visits) x a factor around 1. */
export const driver = {
  feature: 'site_visits',
  target: 'monetaryValue',
  intercept: 40,
  coefficient: 12,
  factor: { mean: 1, deviation: 0.18, low: 0.5, high: 1.5 },
};
