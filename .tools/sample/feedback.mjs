import { isHighSeason, LAST_DAY } from './calendar.mjs';
import { english } from './phrases-en.mjs';
import { chinese } from './phrases-zh.mjs';
import { drawFrom, element } from './random.mjs';

/**
 * @typedef {import('./random.mjs').Draw} Draw
 * @typedef {import('./orders.mjs').Order} Order
 * @typedef {'positive' | 'negative' | 'neutral'} Tone
 * @typedef {'delivery' | 'price' | 'quality' | 'support'} Topic
 *
 * @typedef {object} Phrases
 * @property {Record<'positive' | 'negative', readonly string[]>} openings
 * @property {Record<Topic, Record<Tone, readonly string[]>>} topics
 * @property {Record<'positive' | 'negative', readonly string[]>} closings
 * @property {readonly string[]} however
 * @property {string} space between sentences
 *
 * @typedef {(list: readonly string[]) => string} Say picks a phrase that suits what was ordered
 *
 * @typedef {{ customerId: string, day: number, rating: number, language: 'en' | 'zh', text: string }} Feedback
 */

/** @type {readonly Topic[]} */
const topics = ['delivery', 'price', 'quality', 'support'];

/** How often each topic comes up, in the order of `topics`. Late parcels are what people complain of before Christmas. */
export const topicWeights = {
  positive: [24, 20, 40, 16],
  neutral: [25, 25, 35, 15],
  negative: [34, 20, 26, 20],
  negativeInHighSeason: [62, 10, 16, 12],
};

const WRITES = { ordinary: 0.1, afterRefund: 0.45 };
const REFUND_COSTS_STARS = 1.6;

/**
 * What customers wrote about their orders, by day.
 *
 * @param {number} seed
 * @param {readonly Order[]} orders
 * @returns {Feedback[]}
 */
export function makeFeedback(seed, orders) {
  const draw = drawFrom(seed, 5);
  return orders
    .flatMap((order) => {
      const refunded = order.refunds.length > 0;
      const day = order.day + draw.integer(2, 14);
      if (!draw.chance(refunded ? WRITES.afterRefund : WRITES.ordinary) || day > LAST_DAY) return [];
      const mean = order.customer.segment.satisfaction - (refunded ? REFUND_COSTS_STARS : 0);
      const rating = Math.round(draw.bell({ mean, deviation: 0.85, low: 1, high: 5 }));
      const { id, language } = order.customer;
      return [{ customerId: id, day, rating, language, text: write(draw, order, rating) }];
    })
    .sort((a, b) => a.day - b.day || (a.customerId < b.customerId ? -1 : 1));
}

/**
 * @param {Draw} draw
 * @param {Order} order
 * @param {number} rating
 */
function write(draw, order, rating) {
  const phrases = order.customer.language === 'zh' ? chinese : english;
  const lasting = order.lines.filter(({ product }) => product.category !== 'Pantry').map(({ product }) => product);
  /** @type {Say} */
  const say = (list) => draw.pick(lasting.length > 0 ? list : list.filter((phrase) => !phrase.includes('{product}')));
  const compose = rating === 3 ? evenHanded : decided;
  const text = compose(draw, say, phrases, order.day, rating).join(phrases.space);
  const product = lasting.length > 0 ? draw.pick(lasting) : element(order.lines, 0).product;
  return text
    .replaceAll('{product}', phrases === chinese ? product.chinese : inSentence(product.name))
    .replaceAll('{days}', String(draw.integer(2, 4)))
    .replaceAll('{weeks}', String(draw.integer(2, 5)))
    .replaceAll('{count}', String(draw.integer(2, 6)));
}

/**
 * One or two topics in the tone of the rating; framed by an opening and a closing where it is 1 or 5.
 *
 * @param {Draw} draw
 * @param {Say} say
 * @param {Phrases} phrases
 * @param {number} day
 * @param {number} rating
 */
function decided(draw, say, phrases, day, rating) {
  const tone = rating > 3 ? 'positive' : 'negative';
  const strong = rating === 1 || rating === 5;
  const [first, second] = twoTopics(draw, day, tone);
  const sentences = [say(phrases.topics[first][tone])];
  if (strong && draw.chance(0.5)) sentences.unshift(say(phrases.openings[tone]));
  if (draw.chance(strong ? 0.6 : 0.35)) sentences.push(say(phrases.topics[second][tone]));
  if (draw.chance(strong ? 0.6 : 0.2)) sentences.push(say(phrases.closings[tone]));
  return sentences;
}

/**
 * Something good and something bad, or nothing much.
 *
 * @param {Draw} draw
 * @param {Say} say
 * @param {Phrases} phrases
 * @param {number} day
 */
function evenHanded(draw, say, phrases, day) {
  const [plain, other] = twoTopics(draw, day, 'neutral');
  if (draw.chance(0.4)) return [say(phrases.topics[plain].neutral), say(phrases.topics[other].neutral)];
  const [good, bad] = [twoTopics(draw, day, 'positive')[0], twoTopics(draw, day, 'negative')[0]];
  const stillPlain = other === good ? plain : other;
  const complaint = bad === good ? stillPlain : bad;
  const however = say(phrases.however);
  return [say(phrases.topics[good].positive), however + say(phrases.topics[complaint].negative)];
}

/**
 * @param {Draw} draw
 * @param {number} day
 * @param {Tone} tone
 * @returns {[Topic, Topic]} two different ones
 */
function twoTopics(draw, day, tone) {
  const weights = topicWeights[tone === 'negative' && isHighSeason(day) ? 'negativeInHighSeason' : tone];
  const first = draw.weighted(weights);
  const second = draw.weighted(weights.map((weight, index) => (index === first ? 0 : weight)));
  return [element(topics, first), element(topics, second)];
}

/** @param {string} name a product's, which is to read like part of a sentence */
function inSentence(name) {
  const short = name.replace(/ [\d]+ k?[gl]$/, '');
  return /^(Dutch|Earl)/.test(short) ? short : short.charAt(0).toLowerCase() + short.slice(1);
}
