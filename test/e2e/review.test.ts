import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { hostedBundle, launch, visit, type Host, type Visit } from './built-app';

let browser: Browser;
let host: Host;
let visited: Visit;

beforeAll(async () => {
  browser = await launch();
  host = await hostedBundle();
});
afterAll(async () => {
  await browser.close();
  await host.close();
});
beforeEach(async () => {
  const context = await browser.newContext({ locale: 'en-US', viewport: { width: 390, height: 844 } });
  visited = await visit(context, host, '', '#/data');
  return () => context.close();
});

const SHOP = 'customer_id,order_date,amount\nA1,2024-01-02,5.50\nA2,2024-01-03,6.50\n';

const choose = (page: Page, files: Readonly<Record<string, string>>): Promise<void> =>
  page
    .locator('input[type=file]')
    .first()
    .setInputFiles(
      Object.entries(files).map(([name, text]) => ({ name, mimeType: 'text/csv', buffer: Buffer.from(text) })),
    );

test('discards the file that is looked at, then the last one', async () => {
  const { page, faults } = visited;
  await choose(page, { 'one.csv': SHOP, 'two.csv': SHOP });
  await page.getByRole('link', { name: 'Check first' }).nth(1).click();
  await page.getByRole('heading', { name: 'two.csv' }).waitFor();
  await page.getByRole('button', { name: 'Discard' }).click();
  await page.getByRole('heading', { name: 'one.csv' }).waitFor();
  await page.getByRole('button', { name: 'Discard' }).click();
  await page.getByRole('heading', { name: 'Data', exact: true }).waitFor();
  expect(await page.getByText(/one\.csv|two\.csv/).count()).toBe(0);
  expect(faults).toEqual([]);
});

test('a preview of many columns scrolls in its own box', async () => {
  const { page } = visited;
  const row = (cell: string): string => Array.from({ length: 30 }, (_, column) => `${cell}${column}`).join(',');
  await choose(page, { 'wide.csv': `${row('measure')}\n${row('1')}\n${row('2')}\n` });
  await page.getByRole('columnheader', { name: 'measure29' }).waitFor();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
});
