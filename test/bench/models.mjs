// Fits of the purchase models in the app: a million simulated customers, and the CDNOW sample beside `lifetimes` where Python has it.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { seededRandom } from './generate.mjs';

/**
 * @typedef {{ name: string, customers: number, ms: number, all: number[] }} ModelTiming
 */

const CUSTOMERS = 1_000_000;
const CDNOW = fileURLToPath(new URL('../../../shared/data/cdnow_summary.csv', import.meta.url));
const LIFETIMES = fileURLToPath(new URL('peers/lifetimes.py', import.meta.url));
const MODELS = ['bgNbd', 'mbgNbd', 'paretoNbd'];
/** r and alpha of the rates, s and beta of the dropout: a shop of which a third comes back. */
const POPULATION = { r: 0.5, alpha: 70, s: 0.8, beta: 170 };

/** Histories by day out of a Pareto/NBD population, as customer features have them. @param {number} count */
function simulatedCustomers(count) {
  const random = seededRandom(7);
  const wait = (/** @type {number} */ rate) => -Math.log(1 - random()) / rate;
  const normal = () => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
  /** Marsaglia & Tsang 2000. @param {number} shape @returns {number} */
  const gamma = (shape) => {
    if (shape < 1) return gamma(shape + 1) * (1 - random()) ** (1 / shape);
    const d = shape - 1 / 3;
    for (;;) {
      const x = normal();
      const v = (1 + x / Math.sqrt(9 * d)) ** 3;
      if (v > 0 && Math.log(1 - random()) < 0.5 * x * x + d - d * v + d * Math.log(v)) return d * v;
    }
  };
  const rows = ['customerId,frequency,recency,T'];
  for (let i = 0; i < count; i++) {
    const rate = gamma(POPULATION.r) / POPULATION.alpha;
    const T = 100 + Math.floor(300 * random());
    const end = Math.min(T, wait(gamma(POPULATION.s) / POPULATION.beta));
    let [frequency, recency] = [0, 0];
    for (let at = wait(rate); at <= end; at += wait(rate)) {
      // Purchases of one day are one.
      if (Math.ceil(at) > recency) frequency++;
      recency = Math.ceil(at);
    }
    rows.push(`c${i},${frequency},${recency},${T}`);
  }
  return rows.join('\n');
}

/**
 * Median time of an analysis in the worker: reading the columns, grouping, fitting and foretelling.
 * @param {import('playwright-core').Page} page @param {string} csv @param {string} model @param {number} repetitions
 */
async function timed(page, csv, model, repetitions) {
  const { customers, all } = await page.evaluate(
    async ({ text, analysis, times }) => {
      const { tableId } = await clientele.importTable(text);
      const ms = [];
      let told;
      for (let i = 0; i < times; i++) {
        told = await clientele.run(analysis, { table: tableId, preview: true });
        ms.push(told.provenance.ms);
      }
      await clientele.deleteTable(tableId);
      if (!told.converged) throw new Error(`${analysis} has not converged.`);
      return { customers: told.customers, all: ms };
    },
    { text: csv, analysis: `value.${model}`, times: repetitions },
  );
  const ms = [...all].sort((a, b) => a - b)[Math.floor(all.length / 2)] ?? NaN;
  console.error(`${model}, ${customers} customers: ${Math.round(ms)} ms`);
  return { name: model, customers, ms, all };
}

/** Milliseconds of a fit by `lifetimes`; null where Python does not have it. @returns {number | null} */
function lifetimesTime() {
  const { status, stdout } = spawnSync('python3', [LIFETIMES, CDNOW], { encoding: 'utf8' });
  return status === 0 ? Number(stdout) : null;
}

/** @param {import('playwright-core').BrowserContext} context @param {string} origin @param {number} repetitions */
export async function benchModels(context, origin, repetitions) {
  const page = await context.newPage();
  await page.goto(`${origin}/app/`);
  await page.evaluate(() => clientele.ready);
  const simulated = simulatedCustomers(CUSTOMERS);
  /** @type {ModelTiming[]} */
  const timings = [];
  for (const model of MODELS) timings.push(await timed(page, simulated, model, repetitions));
  const cdnow = existsSync(CDNOW) ? await timed(page, readFileSync(CDNOW, 'utf8'), 'bgNbd', repetitions) : null;
  await page.close();
  return { timings, cdnow, lifetimes: cdnow && lifetimesTime() };
}

/** @param {Awaited<ReturnType<typeof benchModels>>} results */
export function modelsMarkdown({ timings, cdnow, lifetimes }) {
  const seconds = (/** @type {number} */ ms) => (ms / 1000).toFixed(2);
  const line = (/** @type {ModelTiming} */ { name, customers, ms, all }) =>
    `| ${name} | ${customers.toLocaleString('en')} | ${seconds(ms)} | ${seconds(Math.min(...all))} | ${seconds(Math.max(...all))} |`;
  const peer = lifetimes
    ? `lifetimes fits BG/NBD to the CDNOW sample in ${seconds(lifetimes)} s: Clientele takes ${((cdnow?.ms ?? NaN) / lifetimes).toFixed(2)} x.`
    : 'lifetimes is not installed: no comparison.';
  return [
    'Purchase models: reading, grouping, fitting and foretelling, in the worker.',
    ['| model | customers | median s | min s | max s |', '| --- | --- | --- | --- | --- |', ...timings.map(line)].join(
      '\n',
    ) + (cdnow ? `\n${line({ ...cdnow, name: 'bgNbd on CDNOW' })}` : ''),
    peer,
  ].join('\n\n');
}
