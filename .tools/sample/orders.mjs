import { fillBasket } from './basket.mjs';
import { busyDay, isHighSeason, LAST_DAY } from './calendar.mjs';
import { drawFrom, element } from './random.mjs';

/**
 * @typedef {import('./customers.mjs').Customer} Customer
 * @typedef {import('./catalogue.mjs').Product} Product
 * @typedef {import('./random.mjs').Draw} Draw
 *
 * @typedef {object} Line one product of an order, or its refund; money in cents
 * @property {Product} product
 * @property {number} quantity below 0 for a refund
 * @property {number} amount quantity x price less the discount; below 0 for a refund
 * @property {number} day
 * @property {string} channel empty where missing
 *
 * @typedef {{ id: string, customer: Customer, day: number, lines: Line[], refunds: Line[] }} Order
 */

const channels = ['web', 'app', 'social', 'phone'];
const DISCOUNTS = [10, 10, 15, 20];
const REFUNDED = { ordinary: 0.02, unhappy: 0.06 };
const MISSING_CHANNEL = 0.01;

/**
 * Every order of every customer, by day.
 *
 * @param {number} seed
 * @param {readonly Customer[]} customers
 * @returns {Order[]}
 */
export function makeOrders(seed, customers) {
  const draw = drawFrom(seed, 4);
  return customers
    .flatMap((customer) => ordersOf(draw, customer))
    .sort((a, b) => a.day - b.day || (a.customer.id < b.customer.id ? -1 : 1))
    .map((order, index) => ({ ...order, id: `LF${String(index + 1).padStart(5, '0')}` }));
}

/**
 * Orders at random days between the first and the last. Each takes its part of what the customer has left to spend,
 * so that what one order misses the next makes up.
 *
 * @param {Draw} draw
 * @param {Customer} customer
 * @returns {Omit<Order, 'id'>[]}
 */
function ordersOf(draw, customer) {
  const habit = draw.weighted(customer.language === 'zh' ? [25, 55, 18, 2] : [52, 33, 10, 5]);
  /** @type {Set<Product>} */
  const owned = new Set();
  let left = customer.spend;
  return orderDays(draw, customer).map((day, index, days) => {
    const toCome = days.length - index;
    const aim = Math.max(900, toCome === 1 ? left : (left / toCome) * (0.6 + 0.8 * draw.uniform()));
    const discount = draw.chance(isHighSeason(day) ? 0.26 : 0.09) ? draw.pick(DISCOUNTS) : 0;
    const basket = fillBasket(draw, customer.segment.basketSizes, (aim * 100) / (100 - discount), owned);
    const channel = element(channels, draw.chance(0.8) ? habit : draw.weighted([50, 35, 10, 5]));
    const lines = basket.map(({ product, quantity }) => ({
      product,
      quantity,
      amount: Math.round((product.price * quantity * (100 - discount)) / 100),
      day,
      channel: draw.chance(MISSING_CHANNEL) ? '' : channel,
    }));
    const refunds = refundsOf(draw, lines, customer);
    for (const { amount } of [...lines, ...refunds]) left -= amount;
    for (const { product } of lines) if (product.once) owned.add(product);
    return { customer, day, lines, refunds };
  });
}

/**
 * @param {Draw} draw
 * @param {Customer} customer
 */
function orderDays(draw, { signupDay, lastDay, orders }) {
  if (orders === 1) return [lastDay];
  const first = signupDay + (draw.chance(0.7) ? 0 : draw.integer(1, 12));
  const between = Array.from({ length: orders - 2 }, () => busyDay(draw, first, lastDay));
  return [first, ...between, lastDay].sort((a, b) => a - b);
}

/**
 * A refund is a line of the same order, dated when the goods came back, of all or part of the quantity.
 *
 * @param {Draw} draw
 * @param {readonly Line[]} lines
 * @param {Customer} customer
 * @returns {Line[]}
 */
function refundsOf(draw, lines, { segment }) {
  const probability = segment.satisfaction < 3 ? REFUNDED.unhappy : REFUNDED.ordinary;
  return lines.flatMap((line) => {
    const day = line.day + draw.integer(3, 16);
    const quantity = draw.chance(0.75) ? line.quantity : draw.integer(1, line.quantity);
    if (!draw.chance(probability) || day > LAST_DAY) return [];
    return [{ ...line, day, quantity: -quantity, amount: -Math.round((line.amount * quantity) / line.quantity) }];
  });
}
