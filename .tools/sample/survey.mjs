import { drawFrom } from './random.mjs';

/**
 * What was asked, each on 1 to 5, and by how much its answers lie above or below a customer's satisfaction.
 */
export const questions = [
  { id: 'q1', asks: 'Ordering was easy', offset: 0.2 },
  { id: 'q2', asks: 'The products are of good quality', offset: 0.3 },
  { id: 'q3', asks: 'Deliveries come when promised', offset: -0.5 },
  { id: 'q4', asks: 'Prices are fair', offset: -0.3 },
  { id: 'q5', asks: 'Customer service helps', offset: 0 },
];

const ANSWERED = 0.45;
const SKIPPED = 0.015;

/**
 * Rows of survey.csv: the customer, q1 to q5, and the likelihood of recommending the shop from 0 to 10. Skipped
 * questions are empty.
 *
 * @param {number} seed
 * @param {readonly import('./customers.mjs').Customer[]} customers
 * @returns {(string | number)[][]}
 */
export function makeSurvey(seed, customers) {
  const draw = drawFrom(seed, 6);
  return customers
    .filter(() => draw.chance(ANSWERED))
    .map(({ id, segment }) => {
      const mood = draw.bell({ mean: segment.satisfaction, deviation: 0.55, low: 1, high: 5 });
      const answers = questions.map(({ offset }) =>
        Math.round(draw.bell({ mean: mood + offset, deviation: 0.6, low: 1, high: 5 })),
      );
      const nps = Math.round(draw.bell({ mean: 2.5 * mood - 2, deviation: 1, low: 0, high: 10 }));
      return [id, ...[...answers, nps].map((answer) => (draw.chance(SKIPPED) ? '' : answer))];
    });
}
