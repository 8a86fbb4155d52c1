import { rules } from './catalogue.mjs';
import { topicWeights } from './feedback.mjs';
import { driver, segments } from './segments.mjs';
import { questions } from './survey.mjs';

/**
 * What was planted, for tests to find again.
 *
 * @param {number} seed
 * @param {readonly import('./customers.mjs').Customer[]} customers
 * @param {readonly import('./orders.mjs').Order[]} orders
 * @param {ReturnType<typeof import('./referrals.mjs').makeReferrals>} network
 */
export function describePlanted(seed, customers, orders, { referrals, influencers }) {
  return {
    synthetic: true,
    seed,
    period: { from: '2024-01-01', to: '2025-12-31' },
    nClusters: segments.length,
    clusterColumns: ['recencyDays', 'orders', 'monetaryValue'],
    segmentParameters: segments,
    driver,
    rules: rules.map((rule) => ({ ...rule, measured: measure(rule, orders) })),
    influencers: influencers.map(({ id, segment }) => ({
      customerId: id,
      segment: segment.label,
      referrals: referrals.filter(({ referrer }) => referrer.id === id).length,
    })),
    feedback: { topics: ['delivery', 'price', 'quality', 'support'], topicWeights },
    survey: { questions },
    segments: Object.fromEntries(customers.map(({ id, segment }) => [id, segment.label])),
  };
}

/**
 * The rule as it came out by chance, over all orders, refunds left aside.
 *
 * @param {typeof rules[number]} rule
 * @param {readonly import('./orders.mjs').Order[]} orders
 */
function measure({ antecedents, consequent }, orders) {
  const baskets = orders.map(({ lines }) => new Set(lines.map(({ product }) => product.name)));
  const given = baskets.filter((basket) => antecedents.every((name) => basket.has(name)));
  const both = given.filter((basket) => basket.has(consequent)).length;
  const consequents = baskets.filter((basket) => basket.has(consequent)).length;
  return {
    support: both / baskets.length,
    confidence: both / given.length,
    lift: (both * baskets.length) / (given.length * consequents),
  };
}
