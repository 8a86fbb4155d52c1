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
const PEOPLE = 'customer_id,age\nA1,31\nA2,42\n';

const choose = (page: Page, files: Readonly<Record<string, string>>): Promise<void> =>
  page
    .locator('input[type=file]')
    .first()
    .setInputFiles(
      Object.entries(files).map(([name, text]) => ({ name, mimeType: 'text/csv', buffer: Buffer.from(text) })),
    );

test('discards the file that is looked at, then the last one', async () => {
  const { page, faults } = visited;
  await choose(page, { 'one.csv': SHOP, 'two.csv': PEOPLE });
  await page.getByRole('link', { name: 'Check first' }).nth(1).click();
  await page.getByRole('heading', { name: 'two.csv' }).waitFor();
  await page.getByRole('button', { name: 'Discard' }).click();
  await page.getByRole('heading', { name: 'one.csv' }).waitFor();
  await page.getByRole('button', { name: 'Discard' }).click();
  await page.getByRole('heading', { name: 'Data', exact: true }).waitFor();
  expect(await page.getByText(/one\.csv|two\.csv/).count()).toBe(0);
  expect(faults).toEqual([]);
});

test('files of one shape come as one table, from which one can be taken out', async () => {
  const { page, faults } = visited;
  await choose(page, { 'sales-02.csv': SHOP, 'sales-01.csv': SHOP, 'sales-03.csv': SHOP, 'people.csv': PEOPLE });
  await page.getByText('3 files appended into one table').waitFor();
  await page.getByRole('link', { name: 'Check first' }).first().click();
  await page.getByRole('heading', { name: 'Append 3 files into one table' }).waitFor();
  await page.getByRole('checkbox', { name: 'sales-02.csv' }).click();
  await page.getByRole('heading', { name: 'Append 2 files into one table' }).waitFor();
  await page.getByRole('link', { name: 'All tables' }).click();
  await page.getByText('3 files have the same columns').waitFor();
  await page.getByRole('button', { name: 'Append 3 files into one table' }).click();
  await page.getByText('2 tables to import').waitFor();
  expect(faults).toEqual([]);
});

test('any of the appended files is previewed, and where they differ is told', async () => {
  const { page, faults } = visited;
  const semicolons = SHOP.replaceAll(',', ';').replace('2024-01-02', '2024-02-02');
  const wider = SHOP.replaceAll('\n', ',1\n').replace('amount,1', 'amount,discount');
  await choose(page, { 'sales-01.csv': SHOP, 'sales-02.csv': semicolons, 'sales-03.csv': wider });
  await page.getByRole('link', { name: 'Check first' }).first().click();
  await page.getByText('One file is written otherwise than sales-01.csv').waitFor();
  await page.getByText('sales-02.csv: between columns: Semicolon').waitFor();
  await page.getByText('sales-03.csv: has a column besides: “discount”').waitFor();
  await page.getByRole('cell', { name: '2024-01-02' }).waitFor();
  await page.getByRole('button', { name: 'Show its rows' }).click();
  await page.getByRole('cell', { name: '2024-02-02' }).waitFor();
  await page.getByText('3 columns, separated by semicolons').waitFor();
  await page.getByRole('button', { name: 'Import', exact: true }).click();
  await page.getByText('4 rows stored').first().waitFor();
  expect(faults).toEqual([]);
});

test('lines that are lists are imported and split into a row for each item at one click', async () => {
  const { page, faults } = visited;
  const baskets = ['milk,bread', 'milk', 'bread,butter,milk,jam', 'jam,milk,tea', 'tea', 'milk,tea,jam,bread,butter'];
  const lines = Array.from({ length: 60 }, (_, line) => baskets[(line * 5) % baskets.length]!);
  await choose(page, { 'baskets.csv': `${lines.join('\n')}\n` });
  await page.getByText('The lines shown hold 1 item to 5').waitFor();
  await page.getByRole('button', { name: 'Import, with a row for each item' }).click();
  await page.getByText('A second table has a row for each item').waitFor();
  await page.getByRole('link', { name: 'Open' }).click();
  await page.getByRole('gridcell', { name: 'bread' }).first().waitFor();
  const tables = await page.evaluate(async () =>
    (await window.clientele.tables()).map(({ rowCount, columns }) => [rowCount, columns.map(({ name }) => name)]),
  );
  const items = lines.flatMap((line) => line.split(','));
  expect(tables).toEqual([
    [60, ['column1']],
    [items.length, ['basket', 'item']],
  ]);
  expect(faults).toEqual([]);
});

test('cells of a spreadsheet are pasted into the same review', async () => {
  const { page, faults } = visited;
  await page.evaluate(() => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', 'customer\tpaid\nA1\t5.50\nA2\t6.50\n');
    document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true }));
  });
  await page.getByText('2 columns, separated by tabs').waitFor();
  await page.getByRole('heading', { name: 'Pasted table' }).waitFor();
  await page.getByRole('button', { name: 'Import' }).click();
  await page.getByRole('status').getByText('2 rows stored').or(page.getByText('2 rows stored')).first().waitFor();
  expect(await page.evaluate(async () => (await window.clientele.tables()).map(({ name }) => name))).toEqual([
    'Pasted table',
  ]);
  expect(faults).toEqual([]);
});

test('an import that a reload interrupts is told, and leaves nothing', async () => {
  const { page } = visited;
  const rows = Array.from({ length: 400_000 }, (_, row) => `A${row % 999},2024-01-02,${row}.50`);
  await choose(page, { 'long.csv': `customer_id,order_date,amount\n${rows.join('\n')}\n` });
  // Within the page: a browser that is busy takes longer to be asked for both than the import takes.
  const reloaded = page.waitForEvent('load');
  await page.getByRole('button', { name: 'Import' }).evaluate((button: HTMLElement) => {
    button.click();
    setTimeout(() => location.reload());
  });
  await reloaded;
  await page.getByText(/^The import of long.*was interrupted/).waitFor();
  expect(await page.evaluate(() => window.clientele.tables())).toEqual([]);
  await page.getByRole('button', { name: 'Dismiss' }).click();
  await page.reload();
  await page.getByRole('button', { name: 'Try the sample shop' }).waitFor();
  expect(await page.getByText(/was interrupted/).count()).toBe(0);
});

test('a preview of many columns scrolls in its own box', async () => {
  const { page } = visited;
  const row = (cell: string): string => Array.from({ length: 30 }, (_, column) => `${cell}${column}`).join(',');
  await choose(page, { 'wide.csv': `${row('measure')}\n${row('1')}\n${row('2')}\n` });
  await page.getByRole('columnheader', { name: 'measure29' }).waitFor();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
});
