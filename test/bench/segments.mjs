// Segmentation against scikit-learn and DuckDB-Wasm, in one run: `bench.mjs --segments`.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { ordersFile } from './generate.mjs';
import { giveFile, INPUT } from './contenders.mjs';

const here = (/** @type {string} */ path) => fileURLToPath(new URL(path, import.meta.url));
const KMEANS = { rows: 1_000_000, columns: 8, nClusters: 8, maxIter: 300 };
/** Over a loaded table, as the peer's group-by is; and the whole call, from the page to the worker and back. */
const RFM = 'RFM of 1,000,000 transactions';
const RFM_ANALYSIS = `${RFM}, as an analysis`;
const PYTHON = ['/usr/bin/python3', 'python3'].find((path) => path === 'python3' || existsSync(path));

/** Data that everybody reads, and what scikit-learn takes for it. @returns {Record<string, number[]>} milliseconds by name */
const scikitLearn = () =>
  JSON.parse(execFileSync(PYTHON, [here('peers/segments.py'), here('.cache/')], { encoding: 'utf8', maxBuffer: 1e8 }));

/** The parts of the library that no analysis times alone, as one module. */
async function kernels() {
  await build({
    configFile: false,
    logLevel: 'error',
    build: {
      emptyOutDir: false,
      // Where no linter looks.
      outDir: here('node_modules/.kernels'),
      lib: { entry: here('peers/kernels.js'), formats: ['es'], fileName: () => 'kernels.js' },
    },
  });
}

/** @param {import('playwright-core').Page} page @param {string} path @param {Record<string, string>} [roles] */
async function importTable(page, path, roles = {}) {
  await giveFile(page, path);
  return page.evaluate(
    async ([id, given]) => {
      const input = document.getElementById(id);
      const { tableId } = await clientele.importTable(input.files[0], { keepOriginal: false });
      if (Object.keys(given).length > 0) await clientele.setRoles(tableId, given);
      input.remove();
      return tableId;
    },
    [INPUT, roles],
  );
}

/** @param {readonly number[]} values */
const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];

/**
 * @param {import('playwright-core').BrowserContext} context
 * @param {string} origin
 * @param {number} repetitions
 */
export async function benchSegments(context, origin, repetitions) {
  mkdirSync(here('.cache/'), { recursive: true });
  await kernels();
  /** @type {Record<string, number[]>} */
  const times = {};
  const note = (/** @type {string} */ name, /** @type {number} */ ms) => {
    (times[name] ??= []).push(ms);
    console.error(`${name}: ${Math.round(ms)} ms`);
  };
  const peers = scikitLearn();
  const app = await context.newPage();
  await app.goto(`${origin}/app/`);
  await app.evaluate(() => clientele.ready);
  const duckdb = await context.newPage();
  await duckdb.goto(`${origin}/peers/duckdb-rfm.html`);
  await duckdb.waitForFunction(() => 'peer' in globalThis);
  const kernelPage = await context.newPage();
  await kernelPage.goto(`${origin}/peers/kernels.html`);
  await kernelPage.waitForFunction(() => 'kernels' in globalThis);

  const orders = await ordersFile(1_000_000);
  const table = await importTable(app, here('.cache/kmeans.csv'));
  // Without order ids each line is an order, as it is to the peer.
  const lines = await importTable(app, orders, {
    customerId: 'CustomerId',
    date: 'OrderDate',
    quantity: 'Quantity',
    unitPrice: 'UnitPrice',
  });
  await giveFile(duckdb, orders);
  await kernelPage.evaluate((name) => globalThis.kernels.loadOrders(name), basename(orders));
  await duckdb.evaluate((id) => globalThis.peer.load(document.getElementById(id).files[0]), INPUT);

  // One after the other, each beside its peer, so that nothing else is still at work. Both are short, and at first compiled
  // while they run: more runs make the medians steady.
  for (let repetition = 0; repetition < 3 * repetitions; repetition++) {
    note(RFM, await kernelPage.evaluate(() => globalThis.kernels.rfm()));
    (peers[RFM] ??= []).push(await duckdb.evaluate(() => globalThis.peer.measure()));
  }
  for (let repetition = 0; repetition < repetitions; repetition++) {
    const rfm = await app.evaluate(
      async ([id, bins]) => {
        const started = performance.now();
        await clientele.run('segments.rfm', { table: id, bins, preview: true });
        return performance.now() - started;
      },
      [lines, 5],
    );
    // The first run reads the columns out of storage; the peer has its table in memory.
    if (repetition > 0) note(RFM_ANALYSIS, rfm);
    (peers[RFM_ANALYSIS] ??= []).push(await duckdb.evaluate(() => globalThis.peer.measure()));
  }
  for (let repetition = 0; repetition < repetitions; repetition++) {
    note('DBSCAN 50,000 x 2', await kernelPage.evaluate(() => globalThis.kernels.dbscan()));
    note('silhouette, 5,000 rows', await kernelPage.evaluate(() => globalThis.kernels.silhouette()));
  }
  for (let repetition = 0; repetition < repetitions; repetition++) {
    // The seed differs by nothing that matters, so that no run is looked up.
    const fit = await app.evaluate(
      async ([id, settings, seed]) => {
        const { rows } = await clientele.readRows(id, { limit: settings.nClusters });
        const columns = Array.from({ length: settings.columns }, (_, j) => `x${j}`);
        const { nClusters, maxIter } = settings;
        const params = {
          table: id,
          columns,
          nClusters,
          maxIter,
          init: rows,
          scale: 'none',
          tol: 0,
          seed,
          preview: true,
        };
        const { fitMs, nIter, inertia } = await clientele.run('segments.kmeans', params);
        return { fitMs, nIter, inertia };
      },
      [table, KMEANS, repetition],
    );
    note('k-means 1,000,000 x 8, k = 8', fit.fitMs);
    console.error(`  ${fit.nIter} iterations to inertia ${fit.inertia}`);
  }
  const results = Object.entries(times).map(([name, all]) => ({
    name,
    ms: median(all),
    peerMs: median(peers[name]),
    ratio: median(all) / median(peers[name]),
    all,
    peerAll: peers[name],
  }));
  writeFileSync(here('.cache/segments.json'), `${JSON.stringify(results, null, 2)}\n`);
  return results;
}

/** @param {Awaited<ReturnType<typeof benchSegments>>} results */
export const segmentsMarkdown = (results) =>
  [
    '| what | Clientele ms | peer ms | ratio |',
    '| --- | --- | --- | --- |',
    ...results.map(
      ({ name, ms, peerMs, ratio }) => `| ${name} | ${ms.toFixed(0)} | ${peerMs.toFixed(0)} | ${ratio.toFixed(2)} |`,
    ),
  ].join('\n');
