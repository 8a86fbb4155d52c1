import { drawFrom, element } from './random.mjs';

/**
 * @typedef {import('./customers.mjs').Customer} Customer
 * @typedef {{ referrer: Customer, referred: Customer, day: number }} Referral
 */

/** The influencers: of which segment, and their part in the referrals that influencers make. */
const roles = [
  { segment: 'loyal', weight: 27 },
  { segment: 'vip', weight: 18 },
  { segment: 'occasional', weight: 13 },
  { segment: 'vip', weight: 10 },
  { segment: 'big-basket', weight: 8 },
  { segment: 'loyal', weight: 7 },
  { segment: 'vip', weight: 6 },
  { segment: 'loyal', weight: 5 },
];

const REFERRED = 0.36;
const BY_INFLUENCERS = 0.58;

/**
 * Who brought whom. Influencers are among the first to sign up; a referred customer signs up after whoever refers.
 *
 * @param {number} seed
 * @param {readonly Customer[]} customers by day of signing up
 * @returns {{ referrals: Referral[], influencers: Customer[] }}
 */
export function makeReferrals(seed, customers) {
  const draw = drawFrom(seed, 3);
  const influencers = chooseInfluencers(customers);
  const weights = roles.map(({ weight }) => weight);
  /** @type {Referral[]} */
  const referrals = [];
  for (const [index, referred] of customers.entries()) {
    if (influencers.includes(referred) || !draw.chance(REFERRED)) continue;
    const referrer = draw.chance(BY_INFLUENCERS)
      ? element(influencers, draw.weighted(weights))
      : element(customers, draw.integer(0, Math.max(0, index - 1)));
    if (referrer.signupDay >= referred.signupDay) continue;
    const day = referred.signupDay - draw.integer(0, Math.min(9, referred.signupDay - referrer.signupDay));
    referrals.push({ referrer, referred, day });
  }
  referrals.sort((a, b) => a.day - b.day || (a.referred.id < b.referred.id ? -1 : 1));
  return { referrals, influencers };
}

/**
 * @param {readonly Customer[]} customers
 * @returns {Customer[]}
 */
function chooseInfluencers(customers) {
  /** @type {Customer[]} */
  const chosen = [];
  for (const { segment } of roles) {
    const first = customers.find((one) => one.segment.label === segment && !chosen.includes(one));
    if (!first) throw new Error(`No customer left in the segment ${segment}.`);
    chosen.push(first);
  }
  return chosen;
}
