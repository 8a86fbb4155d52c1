/**
 * @typedef {import('playwright-core').BrowserContext} BrowserContext
 * @typedef {import('playwright-core').Page} Page
 * @typedef {{ ms: number, rows: number, parts?: Record<string, number>, longTasks?: number[] }} Measurement
 *
 * One way of reading the file. `open` gives a page that is ready and idle with the file in its hands; `measure` times
 * the reading alone, once a page.
 * @typedef {{
 *   name: string,
 *   open(context: BrowserContext, origin: string, path: string): Promise<Page>,
 *   measure(page: Page): Promise<Measurement>,
 * }} Contender
 */

export const INPUT = 'bench-file';

/** Hands the page a File on disk, as a user's choice in a file dialog does. @param {Page} page @param {string} path */
export async function giveFile(page, path) {
  await page.evaluate((id) => {
    const input = Object.assign(document.createElement('input'), { id, type: 'file', hidden: true });
    document.body.append(input);
  }, INPUT);
  await page.setInputFiles(`#${INPUT}`, path);
}

/** @param {Page} page */
const deleteTables = (page) =>
  page.evaluate(async () => {
    await clientele.ready;
    const tables = await clientele.tables();
    for (const { tableId } of tables) await clientele.deleteTable(tableId);
    return tables.length;
  });

/** @type {Contender} */
export const clienteleImport = {
  name: 'Clientele',
  async open(context, origin, path) {
    const page = await context.newPage();
    await page.goto(`${origin}/app/`);
    // What was deleted is erased at the next start.
    if ((await deleteTables(page)) > 0) {
      await page.reload();
      await deleteTables(page);
    }
    await giveFile(page, path);
    return page;
  },
  measure: (page) =>
    page.evaluate(async (id) => {
      const file = document.getElementById(id).files[0];
      const longTasks = [];
      const note = (entries) => longTasks.push(...entries.map(({ duration }) => duration));
      const observer = new PerformanceObserver((list) => note(list.getEntries()));
      observer.observe({ type: 'longtask' });
      const started = performance.now();
      const { rowCount } = await clientele.importTable(file);
      const ms = performance.now() - started;
      await new Promise((resolve) => setTimeout(resolve, 200));
      note(observer.takeRecords());
      observer.disconnect();
      return { ms, rows: rowCount, longTasks };
    }, INPUT),
};

/** @param {string} name @param {string} file @returns {Contender} */
const peer = (name, file) => ({
  name,
  async open(context, origin, path) {
    const page = await context.newPage();
    await page.goto(`${origin}/peers/${file}.html`);
    await page.waitForFunction(() => 'peer' in globalThis);
    await giveFile(page, path);
    await page.evaluate((id) => globalThis.peer.prepare(document.getElementById(id).files[0]), INPUT);
    return page;
  },
  measure: (page) => page.evaluate(() => globalThis.peer.measure()),
});

export const papaParse = peer('Papa.parse', 'papa-parse');
export const duckdb = peer('DuckDB-Wasm', 'duckdb');
