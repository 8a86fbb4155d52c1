import { readFileSync } from 'node:fs';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { axeFindings } from './axe';
import { hostedBundle, launch, visit, type Host } from './built-app';

let browser: Browser;
let host: Host;
let context: BrowserContext;
let page: Page;
let faults: string[];

const sample = (name: string): string =>
  readFileSync(new URL(`../../public/samples/${name}.csv`, import.meta.url), 'utf8');

/** Imports a text as a table; gives its id. */
const importTable = (name: string, text: string): Promise<string> =>
  page.evaluate(
    async ([name, text]) => (await window.clientele.importTable(text!, { name: name! })).tableId,
    [name, text],
  );

const openJoins = (): Promise<unknown> => page.goto(`${host.address}#/data?view=joins`);

beforeAll(async () => {
  browser = await launch();
  host = await hostedBundle();
  context = await browser.newContext({ locale: 'en-US', viewport: { width: 1440, height: 900 } });
  ({ page, faults } = await visit(context, host));
  await importTable('transactions', sample('transactions'));
  await importTable('customers', sample('customers'));
});
afterAll(async () => {
  await context.close();
  await browser.close();
  await host.close();
});

test('the list of tables leads to how they fit together, and one click makes the joined table', async () => {
  await page.getByRole('link', { name: 'Join', exact: true }).click();
  await page.getByText('2 tables fit together in one way').waitFor();
  const card = page.getByRole('link', { name: /transactions\.customer_id.*customers\.customer_id/ });
  expect(await card.getAttribute('aria-current')).toBe('true');
  expect(await card.textContent()).toContain('All 41,358 rows of transactions have a match in customers');
  await page.getByText('41,358 rows; nothing is left out.').waitFor();
  await page.getByRole('button', { name: 'Make the joined table' }).click();
  await page.getByText('41,358 rows, 19 columns').waitFor();
  const row = await page.evaluate(async () => {
    const [joined] = (await window.clientele.tables()).filter(({ madeBy }) => madeBy?.analysis === 'joins.apply');
    const { rows } = await window.clientele.readRows(joined!.tableId, {
      limit: 1,
      offset: 4,
      columns: ['customer_id', 'name'],
    });
    return { name: joined!.name, row: rows[0] };
  });
  const [, second] = sample('customers').split('\n').slice(1);
  expect(row).toEqual({ name: 'transactions + customers', row: second!.split(',').slice(0, 2) });
});

test('unmatched and repeated keys are shown, and what becomes of them is chosen', async () => {
  await importTable(
    'regions',
    'City,Region\nBeijing,North\nShanghai,East\nshanghai,Coast\nBeijing,Capital\nParis,West\n',
  );
  await importTable('branches', 'branch,city\nb1,Beijing\nb2,Shanghai \nb3,Lyon\nb4,Paris\nb5,Beijing\nb6,\n');
  await openJoins();
  await page.getByLabel('To the rows of', { exact: true }).click();
  await page.getByRole('option', { name: 'branches' }).click();
  await page.getByLabel('Add columns of', { exact: true }).click();
  await page.getByRole('option', { name: 'regions' }).click();
  await page.getByRole('heading', { name: 'branches.city with regions.City' }).waitFor();
  const tile = (region: string, label: string): Promise<string | null> =>
    page
      .getByRole('region', { name: region, exact: true })
      .locator('div', { has: page.getByText(label, { exact: true }) })
      .last()
      .textContent();
  expect(await tile('Rows of branches', 'With a match')).toContain('3');
  expect(await page.getByRole('region', { name: 'In branches, not in regions' }).textContent()).toContain('Lyon');
  expect(await page.getByRole('region', { name: 'Repeated in regions' }).textContent()).toContain('Beijing');
  await page
    .getByText(/1 more row would match if/)
    .first()
    .waitFor();
  await page.getByText('6 rows; left out: 0 of branches, 3 of regions.').waitFor();
  await page.getByRole('radio', { name: 'A row for each' }).check({ force: true });
  await page.getByText('8 rows; left out: 0 of branches, 2 of regions.').waitFor();
  await page.getByLabel('Rows of the new table', { exact: true }).click();
  await page.getByRole('option', { name: 'All of both tables' }).click();
  await page.getByText('10 rows; nothing is left out.').waitFor();
  await page.reload();
  await page.getByRole('heading', { name: 'branches.city with regions.City' }).waitFor();
});

test.each([
  { colorScheme: 'light', viewport: { width: 1440, height: 900 } },
  { colorScheme: 'dark', viewport: { width: 390, height: 844 } },
] as const)('axe finds nothing serious, $colorScheme at $viewport.width', async ({ colorScheme, viewport }) => {
  await page.emulateMedia({ colorScheme });
  await page.setViewportSize(viewport);
  await page.reload();
  await page.getByRole('heading', { name: 'branches.city with regions.City' }).waitFor();
  expect(await axeFindings(page)).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0);
  expect(faults).toEqual([]);
});
