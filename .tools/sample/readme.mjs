import { questions } from './survey.mjs';

/** @param {Readonly<Record<string, number>>} rows by file */
export const readme = (rows) => `# The sample shop

Everything in this folder is synthetic. "Larkspur & Finch", an online shop for home and kitchen goods, does not exist;
its customers, their names, orders and opinions are made up by a seeded generator. Any likeness to a person or a
business is chance. Money is in US dollars, dates run from 2024-01-01 to 2025-12-31.

Written by \`npm run sample\`; the same seed gives the same bytes. Do not edit by hand.

| file | rows | holds |
|---|---|---|
| customers.csv | ${rows['customers.csv']} | who they are, what they cost, visits to the site; some ages and cities are missing |
| transactions.csv | ${rows['transactions.csv']} | a line a product; refunds are lines of the same order with a negative quantity and amount; some channels are missing |
| feedback.csv | ${rows['feedback.csv']} | ratings of 1 to 5 with a text in English or Chinese |
| referrals.csv | ${rows['referrals.csv']} | who brought whom |
| survey.csv | ${rows['survey.csv']} | answers of 1 to 5, and the likelihood of recommending the shop from 0 to 10; some answers are missing |
| planted.json | | what was planted, for tests to find again |

\`amount\` is \`quantity\` times \`unit_price\` less the order's discount of up to 20 %. \`support_cost\`,
\`acquisition_cost\` and \`amount\` are in dollars. \`site_visits\` and \`referrals_made\` are counts over the two years.

Survey: ${questions.map(({ id, asks }) => `${id} "${asks}"`).join(', ')}, nps "How likely are you to recommend us?".

Planted: five kinds of customer that stand apart in days since the last order, number of orders and money spent;
\`site_visits\` as the driver of money spent; five basket rules; eight influencers. \`planted.json\` has the figures.
`;
