// Import of a file, from File to durable, against peers in the same browser; fits of the purchase models. See `--help`.
import { existsSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright-core';
import { chromiumArgs, ensureChromium } from '../../.tools/chromium.mjs';
import { browserMemory, browserTime, peakMemory } from './browser-processes.mjs';
import { clienteleImport, duckdb, papaParse } from './contenders.mjs';
import { ordersFile } from './generate.mjs';
import { benchModels, modelsMarkdown } from './models.mjs';
import { markdown, summarise } from './report.mjs';
import { benchSegments, segmentsMarkdown } from './segments.mjs';
import { serve } from './server.mjs';

const { values: options } = parseArgs({
  options: {
    app: { type: 'string', default: fileURLToPath(new URL('../../dist', import.meta.url)) },
    rows: { type: 'string', default: '1000000' },
    repetitions: { type: 'string', default: '5' },
    large: { type: 'boolean', default: false },
    'peers-only': { type: 'boolean', default: false },
    segments: { type: 'boolean', default: false },
    'models-only': { type: 'boolean', default: false },
    'no-models': { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
});
if (options.help) {
  console.log(`npm run bench -- [options]
  --app <folder>      the built app (default: dist of this checkout)
  --rows <n>          rows of the file that everybody reads (default 1000000)
  --repetitions <n>   default 5; medians are reported
  --large             also import five times as many rows
  --peers-only        without the app
  --segments          segmentation against scikit-learn (python3-sklearn) and DuckDB-Wasm, instead of all else
  --models-only       the purchase models alone
  --no-models         without them`);
  process.exit(0);
}

const here = (/** @type {string} */ path) => fileURLToPath(new URL(path, import.meta.url));
const rows = Number(options.rows);
const repetitions = Number(options.repetitions);
const withApp = !options['peers-only'];
const SETTLE_MS = 2_000;

if (withApp && !existsSync(join(options.app, 'index.html'))) {
  throw new Error(`No built app in ${options.app}: run "npm run build" at the root first.`);
}
const server = await serve({
  '/app/': options.app,
  '/peers/': here('peers/'),
  '/modules/': here('node_modules/'),
  '/cache/': here('.cache/'),
});
const executablePath = ensureChromium();

/**
 * A browser with a profile on disk; a private one would keep IndexedDB in memory.
 * @template T
 * @param {(context: import('playwright-core').BrowserContext) => Promise<T>} work
 */
async function inBrowser(work) {
  const profile = mkdtempSync(join(tmpdir(), 'clientele-bench-'));
  const context = await chromium.launchPersistentContext(profile, { args: chromiumArgs, executablePath });
  try {
    return await work(context);
  } finally {
    await context.close();
    rmSync(profile, { recursive: true, force: true });
  }
}

/**
 * @param {import('playwright-core').BrowserContext} context
 * @param {import('./contenders.mjs').Contender} contender
 * @param {number} size
 * @returns {Promise<import('./report.mjs').Run>}
 */
async function timed(context, contender, size) {
  const page = await contender.open(context, server.origin, await ordersFile(size));
  await page.waitForTimeout(SETTLE_MS);
  const used = browserTime();
  const measured = await contender.measure(page);
  const cpuMs = browserTime() - used;
  await page.close();
  if (measured.rows !== size) throw new Error(`${contender.name} read ${measured.rows} of ${size} rows.`);
  console.error(`${contender.name}, ${size} rows: ${Math.round(measured.ms)} ms`);
  return { ...measured, name: contender.name, cpuMs };
}

/** Bytes over the idle app at the worst moment of an import, in a browser of its own. @param {number} size */
const memory = (size) =>
  inBrowser(async (context) => {
    const path = await ordersFile(size);
    const page = await clienteleImport.open(context, server.origin, path);
    await page.waitForTimeout(SETTLE_MS);
    const idle = browserMemory();
    const peak = await peakMemory(() => clienteleImport.measure(page));
    return { rows: size, fileBytes: statSync(path).size, idle, peak, over: peak - idle };
  });

const contenders = withApp ? [clienteleImport, papaParse, duckdb] : [papaParse, duckdb];
const growthRows = withApp ? [rows / 10, ...(options.large ? [rows * 5] : [])] : [];
if (options.segments) {
  try {
    console.log(segmentsMarkdown(await inBrowser((context) => benchSegments(context, server.origin, repetitions))));
  } finally {
    server.close();
  }
  process.exit(0);
}
async function benchImport() {
  const { runs, version } = await inBrowser(async (context) => {
    /** @type {import('./report.mjs').Run[]} */
    const done = [];
    for (let repetition = 0; repetition < repetitions; repetition++) {
      for (const contender of contenders) done.push(await timed(context, contender, rows));
      for (const size of growthRows) done.push(await timed(context, clienteleImport, size));
    }
    return { runs: done, version: context.browser()?.version() ?? 'unknown' };
  });
  const memories = [];
  for (const size of withApp ? [rows, ...growthRows] : []) memories.push(await memory(size));

  const results = summarise(rows, runs, memories, {
    chromium: version,
    processors: availableParallelism(),
    fileBytes: statSync(await ordersFile(rows)).size,
  });
  writeFileSync(here('.cache/results.json'), `${JSON.stringify(results, null, 2)}\n`);
  console.log(markdown(results));
}

try {
  if (!options['models-only']) await benchImport();
  if (withApp && !options['no-models']) {
    const results = await inBrowser((context) => benchModels(context, server.origin, repetitions));
    console.log(modelsMarkdown(results));
  }
} finally {
  server.close();
}
