import { readFileSync } from 'node:fs';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { encoded } from '../ingest/legacy-encoder';
import { axeFindings } from './axe';
import { hostedBundle, launch, singleFile, visit, type Host, type Visit } from './built-app';

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

const fullWidth = (text: string): string =>
  text.replaceAll(/[!-~]/g, (character) => String.fromCharCode(character.charCodeAt(0) + 0xfee0));
const two = (value: number): string => String(value).padStart(2, '0');

const CITIES = ['北京', '上海', '广州', '深圳', '成都'];
const CHINESE_ROWS = Array.from({ length: 60 }, (_, row) => ({
  customer: `客户${row % 12}`,
  date: `2024-${two(1 + (row % 9))}-${two(1 + (row % 28))}`,
  amount: row + 0.5,
  city: CITIES[row % 5]!,
}));

/** Day first, digits of full width. */
function chineseText(): string {
  const line = ({ customer, date, amount, city }: (typeof CHINESE_ROWS)[number]): string => {
    const [year, month, day] = date.split('-');
    return [customer, `${day}/${month}/${year}`, fullWidth(amount.toFixed(2)), city].join(',');
  };
  return ['客户编号,订单日期,金额,城市', ...CHINESE_ROWS.map(line)].join('\r\n') + '\r\n';
}

const GERMAN = ['Kunde;Datum;Betrag;Notiz', ...Array.from({ length: 40 }, (_, row) => germanLine(row))].join('\n');

function germanLine(row: number): string {
  return `K${row % 7};${two(1 + (row % 28))}.0${1 + (row % 9)}.2024;${row % 2 ? '1.' : ''}${100 + row},5${row % 10};"a, b; c"`;
}

/** Every fiftieth row lacks its third value. */
const BROKEN_ROWS = 500;
const BROKEN = [
  'customer_id,order_date,amount,note',
  ...Array.from({ length: BROKEN_ROWS }, (_, row) =>
    row % 50 === 7 ? `C${row},2024-01-02,lost` : `C${row},2024-01-02,${row}.25,kept`,
  ),
].join('\n');

async function choose(page: Page, name: string, bytes: string | Uint8Array): Promise<void> {
  await page
    .locator('input[type=file]')
    .first()
    .setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(bytes as Uint8Array) });
  await page.getByRole('heading', { name: /^The first \d+ rows/ }).waitFor();
}

/** Imports what is in review, and opens it. */
async function importReviewed(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Import', exact: true }).click();
  await page.getByRole('link', { name: 'Open', exact: true }).click();
  await page.getByRole('tab', { name: /^Rows/ }).waitFor();
}

/** All rows of the only table. */
const storedRows = (page: Page): Promise<unknown[][]> =>
  page.evaluate(async () => {
    const [table] = await window.clientele.tables();
    return (await window.clientele.readRows(table!.tableId, { limit: 1_000 })).rows;
  });

const questions = (page: Page): Promise<number> => page.locator('section[data-question]').count();

describe.each([
  ['dist/', hostedBundle],
  ['dist/clientele.html', singleFile],
])('an untidy file on %s', (_name, open) => {
  let host: Host;
  let context: BrowserContext;
  let visited: Visit;

  beforeAll(async () => {
    host = await open();
  });
  afterAll(() => host.close());
  beforeEach(async () => {
    context = await browser.newContext({ locale: 'en-US', viewport: { width: 1440, height: 900 } });
    visited = await visit(context, host, '', '#/data');
    return async () => {
      expect(visited.faults).toEqual([]);
      await context.close();
    };
  });

  test('of Chinese in GB18030, day-first dates and full-width digits is right after at most one question', async () => {
    const { page } = visited;
    await choose(page, '订单.csv', encoded(chineseText(), 'gb18030'));
    await page.getByText(/GB18030 \(Simplified Chinese\), \d+% sure/).waitFor();
    expect(await questions(page)).toBeLessThanOrEqual(1);
    if ((await questions(page)) === 1) await page.locator('section[data-question] button').first().click();
    expect(await axeFindings(page)).toEqual([]);
    await importReviewed(page);
    expect(await storedRows(page)).toEqual(
      CHINESE_ROWS.map(({ customer, date, amount, city }) => [customer, expect.stringContaining(date), amount, city]),
    );
  });

  test('read in the wrong encoding is put right with one click', async () => {
    const { page } = visited;
    await choose(page, 'orders.csv', encoded(chineseText(), 'gb18030'));
    await page
      .getByRole('group', { name: /Read as$/ })
      .getByRole('button')
      .first()
      .click();
    await page.getByText(/^(?!GB18030).*, as you chose/).waitFor();
    expect(await page.getByRole('columnheader', { name: /客户编号/ }).count()).toBe(0);
    await page.getByRole('button', { name: 'GB18030' }).click();
    await page.getByRole('columnheader', { name: /客户编号/ }).waitFor();
  });

  test('of semicolons and decimal commas is right without a question', async () => {
    const { page } = visited;
    await choose(page, 'umsatz.csv', GERMAN);
    await page.getByText('4 columns, separated by semicolons').waitFor();
    await page.getByText('every row looked at has 4 values').waitFor();
    expect(await questions(page)).toBe(0);
    await importReviewed(page);
    const rows = await storedRows(page);
    expect(rows).toHaveLength(40);
    expect(rows.map((row) => row[2])).toEqual(
      Array.from({ length: 40 }, (_, row) => (row % 2 ? 1000 : 0) + 100 + row + 0.5 + (row % 10) / 100),
    );
    expect(rows.at(-1)).toEqual(['K4', expect.stringContaining('2024-04-12'), 1139.59, 'a, b; c']);
  });

  test('with 2 % broken rows loses none: they are set aside, mended, added and exported', async () => {
    const { page } = visited;
    await choose(page, 'broken.csv', BROKEN);
    await page.getByText('10 of the first 500 rows do not fit').waitFor();
    await importReviewed(page);
    await page.getByText('500 rows in the file = 490 stored + 10 set aside').waitFor();
    await page.getByRole('tab', { name: /^Set aside/ }).click();
    await page.getByRole('gridcell', { name: 'C7,2024-01-02,lost' }).click();
    await page.getByText('3 values, but 4 columns').waitFor();
    expect(await axeFindings(page)).toEqual([]);
    const add = page.getByRole('button', { name: 'Add to the table' });
    expect(await add.isDisabled()).toBe(true);
    await page.getByRole('textbox', { name: 'Text' }).fill('C7,2024-01-02,7.25,mended');
    await page.getByText('4 values for 4 columns: it fits').waitFor();
    await add.click();
    await page.getByText('500 rows in the file = 491 stored + 9 set aside').waitFor();

    await page.getByRole('textbox', { name: 'Text' }).fill('C57,2024-01-02,57.25,mended');
    await page.getByRole('button', { name: 'Next row' }).click();
    await page.getByText('Value by value').click();
    await page.getByRole('button', { name: 'Insert before' }).nth(2).click();
    await page.getByRole('textbox', { name: 'amount' }).fill('107.25');
    await page.getByRole('button', { name: 'Close' }).click();
    await page.getByRole('button', { name: 'Add 2 mended rows to the table' }).click();
    await page.getByText('500 rows in the file = 493 stored + 7 set aside').waitFor();
    expect((await storedRows(page)).slice(490)).toEqual([
      ['C7', expect.stringContaining('2024-01-02'), 7.25, 'mended'],
      ['C57', expect.stringContaining('2024-01-02'), 57.25, 'mended'],
      ['C107', expect.stringContaining('2024-01-02'), 107.25, 'lost'],
    ]);

    const download = page.waitForEvent('download');
    await page.getByRole('tabpanel').getByRole('button', { name: 'Export as CSV' }).click();
    const lines = readFileSync(await (await download).path(), 'utf8')
      .trim()
      .split('\r\n');
    expect(lines).toHaveLength(8);
    expect(lines[1]).toContain('C157,2024-01-02,lost');
  });

  test('can have a column read again as another type, and back', async () => {
    const { page } = visited;
    await choose(
      page,
      'codes.csv',
      `code,paid\n${Array.from({ length: 30 }, (_, row) => `${row},${row}`).join('\n')}\nx,5\n`,
    );
    await importReviewed(page);
    await page.getByRole('tab', { name: /^Columns/ }).click();
    await page.getByRole('combobox', { name: 'Type of code' }).click();
    await page.getByRole('option', { name: 'Number' }).click();
    await page.getByText('“code” is now read as Number; 1 cell could not be read.').waitFor();
    await page.getByRole('button', { name: '1 cell', exact: true }).click();
    await page.getByRole('link', { name: 'Row 31' }).waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await page.getByRole('link', { name: 'Row 31' }).click();
    await page.getByRole('dialog', { name: 'Row 31' }).waitFor();
    await page.getByRole('button', { name: 'Close' }).click();
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect.poll(async () => (await storedRows(page)).at(-1)).toEqual(['x', 5]);
  });

  test('that changes marks what was made from it, which one click makes anew', async () => {
    const { page } = visited;
    await choose(page, 'shop.csv', 'customer_id,order_date,amount,code\nA1,2024-01-02,5,1\nA2,2024-01-03,6,2\n');
    await importReviewed(page);
    const tableId = await page.evaluate(async () => {
      const [table] = await window.clientele.tables();
      const features = await window.clientele.run('customers.features', { table: table!.tableId });
      await window.clientele.retypeColumn(table!.tableId, 'code', { type: 'number' });
      return features.tableId;
    });
    await page.goto(`${page.url().split('#')[0]}#/data?table=${tableId}`);
    await page.getByText('Changed since this table was made: “shop”.').waitFor();
    await page.getByRole('button', { name: 'Rebuild' }).click();
    await page.getByText(/was made anew: 2 rows/).waitFor();
    expect(await page.getByText(/^Changed since/).count()).toBe(0);
  });
});
