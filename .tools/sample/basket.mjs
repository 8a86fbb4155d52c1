import { products, rules } from './catalogue.mjs';
import { element } from './random.mjs';

/**
 * @typedef {import('./catalogue.mjs').Product} Product
 * @typedef {import('./random.mjs').Draw} Draw
 * @typedef {{ product: Product, quantity: number }} Choice
 */

const LARGEST = 6;
const CANDIDATES = 6;
const byName = new Map(products.map((product) => [product.name, product]));

/**
 * Of a few baskets the one nearest to what is to be spent, and then what the planted rules add to it: the choice must
 * not see the additions, or their probability would no longer be the one planted.
 *
 * @param {Draw} draw
 * @param {readonly number[]} sizes weights of 1, 2, ... products
 * @param {number} aim in cents
 * @param {ReadonlySet<Product>} owned what is not bought again
 * @returns {Choice[]}
 */
export function fillBasket(draw, sizes, aim, owned) {
  let nearest = candidate(draw, sizes, aim, owned);
  for (let i = 1; i < CANDIDATES; i++) {
    const other = candidate(draw, sizes, aim, owned);
    if (Math.abs(total(other) - aim) < Math.abs(total(nearest) - aim)) nearest = other;
  }
  return addByRules(draw, nearest);
}

/** @param {readonly Choice[]} basket */
const total = (basket) => basket.reduce((sum, { product, quantity }) => sum + product.price * quantity, 0);

/**
 * Different products, each drawn by its popularity and by how near its price is to what is left for a line.
 *
 * @param {Draw} draw
 * @param {readonly number[]} sizes
 * @param {number} aim
 * @param {ReadonlySet<Product>} owned
 * @returns {Choice[]}
 */
function candidate(draw, sizes, aim, owned) {
  const size = draw.weighted(sizes) + 1;
  const taken = new Set(owned);
  /** @type {Choice[]} */
  const basket = [];
  while (basket.length < size) {
    const share = Math.max(500, (aim - total(basket)) / (size - basket.length));
    const product = element(products, draw.weighted(products.map((one) => (taken.has(one) ? 0 : appeal(one, share)))));
    const affordable = Math.min(product.most, Math.max(1, Math.floor(share / product.price)));
    basket.push({ product, quantity: draw.chance(0.75) ? draw.integer(1, affordable) : 1 });
    taken.add(product);
  }
  return basket;
}

/**
 * @param {Product} product
 * @param {number} share
 */
function appeal({ popularity, price }, share) {
  const ratio = price / share;
  return popularity / (1 + 1.5 * (ratio + 1 / ratio - 2));
}

/**
 * @param {Draw} draw
 * @param {readonly Choice[]} basket
 */
function addByRules(draw, basket) {
  const filled = [...basket];
  const has = (/** @type {string} */ name) => filled.some(({ product }) => product.name === name);
  for (const { antecedents, consequent, confidence } of rules) {
    const product = byName.get(consequent);
    if (!product) throw new Error(`The catalogue has no ${consequent}.`);
    if (!antecedents.every(has) || has(consequent) || filled.length === LARGEST) continue;
    if (draw.chance(confidence)) filled.push({ product, quantity: 1 });
  }
  return filled;
}
