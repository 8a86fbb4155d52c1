import { LAST_DAY, busyDay } from './calendar.mjs';
import { person } from './names.mjs';
import { drawFrom } from './random.mjs';
import { driver, segments } from './segments.mjs';

/**
 * @typedef {object} Customer
 * @property {string} id
 * @property {string} name
 * @property {string} city empty where missing
 * @property {string} country
 * @property {'en' | 'zh'} language
 * @property {number | ''} age
 * @property {boolean} newsletter
 * @property {import('./segments.mjs').Segment} segment
 * @property {number} signupDay
 * @property {number} lastDay the day of the last order
 * @property {number} orders
 * @property {number} visits
 * @property {number} spend aimed at, in cents
 */

/**
 * Customers numbered in the order in which they signed up.
 *
 * @param {number} seed
 * @returns {Customer[]}
 */
export function makeCustomers(seed) {
  const draw = drawFrom(seed, 1);
  const unnumbered = segments.flatMap((segment) =>
    Array.from({ length: segment.customers }, () => customer(draw, segment)),
  );
  return unnumbered
    .map((one) => ({ one, tie: draw.uniform() }))
    .sort((a, b) => a.one.signupDay - b.one.signupDay || a.tie - b.tie)
    .map(({ one }, index) => ({ ...one, id: `C${String(index + 1).padStart(5, '0')}` }));
}

/**
 * @param {import('./random.mjs').Draw} draw
 * @param {import('./segments.mjs').Segment} segment
 * @returns {Omit<Customer, 'id'>}
 */
function customer(draw, segment) {
  const { language, name, city, country } = person(draw);
  const orders = Math.round(draw.bell(segment.orders));
  const visits = Math.round(draw.bell(segment.visits));
  const lastDay = LAST_DAY - Math.round(draw.bell(segment.recencyDays));
  const latestSignup = Math.min(segment.lastSignupDay, lastDay - 20 * (orders > 1 ? 1 : 0));
  return {
    name,
    city: draw.chance(0.01) ? '' : city,
    country,
    language,
    age: draw.chance(0.06) ? '' : Math.round(draw.bell({ mean: 42, deviation: 13, low: 18, high: 86 })),
    newsletter: draw.chance(segment.newsletter),
    segment,
    signupDay: orders > 1 ? busyDay(draw, 0, latestSignup) : lastDay - draw.integer(0, 5),
    lastDay,
    orders,
    visits,
    spend: Math.round(100 * (driver.intercept + driver.coefficient * visits) * draw.bell(driver.factor)),
  };
}

/**
 * What the shop paid: to win a customer and, per call to support, to keep one. In cents.
 *
 * @param {number} seed
 * @param {readonly Customer[]} customers
 * @param {readonly import('./referrals.mjs').Referral[]} referrals
 * @param {ReadonlyMap<string, number>} refunds lines by customer
 * @returns {{ support: number, acquisition: number }[]}
 */
export function makeCosts(seed, customers, referrals, refunds) {
  const draw = drawFrom(seed, 2);
  const referred = new Set(referrals.map(({ referred }) => referred.id));
  return customers.map(({ id, segment, orders }) => {
    const demanding = draw.chance(0.03) ? 6 : 1;
    let contacts = refunds.get(id) ?? 0;
    for (let order = 0; order < orders * demanding; order++) if (draw.chance(segment.contacts)) contacts++;
    const paid = draw.chance(0.65) ? draw.integer(1200, 4800) : draw.integer(0, 300);
    return { support: 180 + contacts * 650 + draw.integer(0, 120), acquisition: referred.has(id) ? REWARD : paid };
  });
}

/** Paid to whoever refers a customer, in cents. */
const REWARD = 1000;
