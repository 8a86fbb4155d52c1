import { readFileSync } from 'node:fs';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { hostedBundle, launch, singleFile, visit, type Host, type Visit } from './built-app';

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

const tableId = (page: Page, name: string): Promise<string> =>
  page.evaluate(
    async (wanted) => (await window.clientele.tables()).find((table) => table.name === wanted)!.tableId,
    name,
  );

/** The titles of the steps in their order. */
const steps = (page: Page): Promise<string[]> => page.getByRole('article').locator('strong').allTextContents();

async function addStep(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: 'Add a step' }).click();
  await page.getByRole('menuitem', { name }).click();
}

async function openRecipe(page: Page, table: string): Promise<void> {
  await page.evaluate((id) => (location.hash = `#/prepare?table=${id}&view=steps`), await tableId(page, table));
  await page.getByText(new RegExp(`^${table} \\(`)).waitFor();
  await page.getByRole('textbox', { name: 'Name of the recipe' }).waitFor();
}

/** Next month's lines: in most of them the channel is another than in the sample's. */
const NEXT_MONTH = [
  'order_id,customer_id,order_date,product,category,quantity,unit_price,amount,channel',
  'LF90001,C00001,2026-01-02,Olive oil 1 l,Pantry,2,10,20,store',
  'LF90002,C00002,2026-01-03,Olive oil 1 l,Pantry,1,10,10,store',
  'LF90003,C00003,2026-01-04,Olive oil 1 l,Pantry,3,10,30,',
  'LF90004,C00004,2026-01-05,Olive oil 1 l,Pantry,-1,10,-10,store',
].join('\n');

describe.each([
  ['dist/', hostedBundle],
  ['dist/clientele.html', singleFile],
])('preparing a table on %s', (_name, open) => {
  let host: Host;
  let context: BrowserContext;
  let visited: Visit;
  let recipe: string;

  beforeAll(async () => {
    host = await open();
    context = await browser.newContext({ locale: 'en-US', viewport: { width: 1440, height: 900 } });
    visited = await visit(context, host);
    await visited.page.getByRole('button', { name: 'Try the sample shop' }).click();
    await visited.page.getByText(/^2,000 customers brought/).waitFor();
  });
  afterAll(async () => {
    await context.close();
    await host.close();
  });

  test('the quality page answers in one sentence, and a remedy becomes a step', async () => {
    const { page } = visited;
    await page.getByRole('navigation').getByRole('link', { name: 'Prepare', exact: true }).click();
    await page.evaluate((id) => (location.hash = `#/prepare?table=${id}`), await tableId(page, 'transactions'));
    await page.getByText(/^7 findings in 9 columns; 0\.1% of cells are missing; no row repeats another\.$/).waitFor();
    const finding = page.getByRole('listitem').filter({ hasText: '1% of channel is missing (398 cells)' });
    await finding.getByRole('button', { name: 'Fill with the commonest' }).click();
    await finding.getByText('In the recipe').waitFor();
    await page.getByRole('button', { name: 'Undo' }).click();
    await finding.getByRole('button', { name: 'Fill with the commonest' }).click();
  });

  test('a column opens with its histogram, its figures and its outliers', async () => {
    const { page } = visited;
    await page.getByRole('button', { name: /^unit_price/ }).click();
    await page.getByRole('heading', { name: /^Half of unit_price lies between/ }).waitFor();
    await page.getByText('3,963 values lie outside the usual range, -28.5 to 87.5.').waitFor();
    await page.getByRole('button', { name: 'Show as table' }).click();
    await page.goBack();
    await page.getByText(/^7 findings/).waitFor();
  });

  test('steps are added, a formula is corrected where it goes wrong, and the result is seen at once', async () => {
    const { page } = visited;
    await page.getByRole('tab', { name: /Recipe/ }).click();
    await page.getByText('1 step turns 41,358 rows × 9 columns into 41,358 rows × 9 columns.').waitFor();
    await page.getByText('398 cells filled: channel').waitFor();
    await addStep(page, 'Compute a column');
    await page.getByText('Name the new column.').waitFor();
    await page.getByRole('textbox', { name: 'New column' }).fill('net');
    const formula = page.getByRole('textbox', { name: 'Is computed as' });
    await formula.fill('quantity * (unit_price');
    await page.getByText('Character 23: expected an operator, “,” or “)”, found the end.').waitFor();
    await formula.press('End');
    await formula.pressSequentially(')');
    await page.getByText('Gives a number in each row.').waitFor();
    await addStep(page, 'Filter rows');
    await page.getByRole('textbox', { name: 'Keep rows where' }).fill('quantity > 0');
    await page.getByText('3 steps turn 41,358 rows × 9 columns into 40,400 rows × 10 columns.').waitFor();
    await page.getByText('Left out: 958 rows not meeting the condition').waitFor();
    await page.getByRole('columnheader', { name: /^net/ }).waitFor();
  });

  test('steps are moved from the keyboard, taken back and done again', async () => {
    const { page } = visited;
    const [filled, computed, filtered] = ['Fill missing values', 'Compute a column', 'Filter rows'] as const;
    await page.getByRole('button', { name: 'Move step 3 up' }).press('Enter');
    await expect.poll(() => steps(page)).toEqual([filled, filtered, computed]);
    await page.keyboard.press('Enter');
    await expect.poll(() => steps(page)).toEqual([filtered, filled, computed]);
    await page.keyboard.press('ControlOrMeta+z');
    await page.keyboard.press('ControlOrMeta+z');
    await expect.poll(() => steps(page)).toEqual([filled, computed, filtered]);
    await page.keyboard.press('ControlOrMeta+Shift+z');
    await expect.poll(() => steps(page)).toEqual([filled, filtered, computed]);
    await page.getByRole('switch', { name: 'Use step 2: Filter rows' }).click();
    await page.getByText('2 steps turn 41,358 rows × 9 columns into 41,358 rows × 10 columns.').waitFor();
    await page.keyboard.press('ControlOrMeta+z');
    await page.getByText('3 steps turn 41,358 rows × 9 columns into 40,400 rows × 10 columns.').waitFor();
  });

  test('what was written is there again after another area, and after a reload', async () => {
    const { page } = visited;
    await page.getByRole('textbox', { name: 'Name of the recipe' }).fill('cleaned');
    await page.getByRole('navigation').getByRole('link', { name: 'Value', exact: true }).click();
    await page.getByText(/^The top 20\s?% of customers bring/).waitFor();
    await page.reload();
    await openRecipe(page, 'transactions');
    expect(await page.getByRole('textbox', { name: 'Name of the recipe' }).inputValue()).toBe('cleaned');
    expect(await steps(page)).toEqual(['Fill missing values', 'Filter rows', 'Compute a column']);
  });

  test('the recipe is exported with what it has learnt', async () => {
    const { page } = visited;
    await page.getByText('3 steps turn 41,358 rows × 9 columns into 40,400 rows × 10 columns.').waitFor();
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Export' }).click();
    const file = await download;
    expect(file.suggestedFilename()).toBe('cleaned.json');
    recipe = readFileSync(await file.path(), 'utf8');
    expect(JSON.parse(recipe)).toMatchObject({
      format: 'clientele-recipe',
      version: 1,
      name: 'cleaned',
      madeFrom: 'transactions',
      steps: [
        { step: { op: 'impute' }, fitted: { columns: ['channel'], values: ['web'] } },
        { step: { op: 'filter' }, fitted: { expression: 'quantity > 0' } },
        { step: { op: 'derive' }, fitted: { name: 'net', type: 'number' } },
      ],
    });
  });

  test('the table is made, says what it came from, and gives its steps back', async () => {
    const { page } = visited;
    await page.getByRole('button', { name: 'Make the table' }).click();
    await page.getByRole('heading', { name: 'transactions: cleaned' }).waitFor();
    await page.getByText(/^Prepared by steps, made/).waitFor();
    const made = await page.evaluate(async () => {
      const table = (await window.clientele.tables()).find(({ name }) => name === 'transactions: cleaned')!;
      return {
        rows: table.rowCount,
        missing: table.columns.map(({ missing }) => missing),
        columns: table.columns.length,
      };
    });
    expect(made).toEqual({ rows: 40_400, missing: Array(10).fill(0), columns: 10 });
    await page.getByRole('link', { name: 'Edit the steps' }).click();
    await page.getByText('The steps that made “transactions: cleaned” are open again.').waitFor();
    await expect.poll(() => steps(page)).toEqual(['Fill missing values', 'Filter rows', 'Compute a column']);
    expect(page.url()).not.toContain('from=');
  });

  test('a recipe that is damaged is refused with the place, and changes nothing', async () => {
    const { page } = visited;
    const upload = (text: string): Promise<void> =>
      page
        .locator('input[type=file][accept*=json]')
        .setInputFiles({ name: 'recipe.json', mimeType: 'application/json', buffer: Buffer.from(text) });
    await upload(recipe.replace('"mode"', '"guess"'));
    await page.getByText(/^Step 1, option “method”: one of these is expected: median, mean/).waitFor();
    await upload(recipe.slice(0, 60));
    await page.getByText(/^The file is not JSON: it goes wrong in line/).waitFor();
    expect(await steps(page)).toHaveLength(3);
    await page.getByRole('button', { name: 'Dismiss' }).last().click();
  });

  test('the recipe is applied to the next file with the figures learnt from the first', async () => {
    const { page } = visited;
    await page.evaluate((text) => window.clientele.importTable(text, { name: 'next month' }), NEXT_MONTH);
    await openRecipe(page, 'next month');
    await page
      .locator('input[type=file][accept*=json]')
      .setInputFiles({ name: 'cleaned.json', mimeType: 'application/json', buffer: Buffer.from(recipe) });
    await page.getByText('These steps use what they have learnt from “transactions”').waitFor();
    await page.getByText('3 steps turn 4 rows × 9 columns into 3 rows × 10 columns.').waitFor();
    await page.getByRole('button', { name: 'Make the table' }).click();
    await page.getByRole('heading', { name: 'next month: cleaned' }).waitFor();
    const rows = await page.evaluate(
      async (id) => (await window.clientele.readRows(id, { columns: ['channel', 'net'] })).rows,
      await tableId(page, 'next month: cleaned'),
    );
    expect(rows).toEqual([
      ['store', 20],
      ['store', 10],
      ['web', 30],
    ]);
  });

  test('steps that learn from the table at hand have other figures, and another table gets them by one dialog', async () => {
    const { page } = visited;
    await openRecipe(page, 'next month');
    await page.getByRole('button', { name: 'Learn from this table instead' }).click();
    await page.getByText('What it has learnt (1)').click();
    await page.getByRole('definition').filter({ hasText: 'store' }).waitFor();
    await page.getByRole('button', { name: 'Apply to another table' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('combobox', { name: 'Table' }).pressSequentially('transactions');
    await page
      .getByRole('option', { name: /^transactions\b(?!:)/ })
      .first()
      .click();
    await dialog.getByRole('button', { name: 'Apply the steps' }).click();
    await page.getByText('These steps use what they have learnt from “next month”').waitFor();
    await page.getByText('398 cells filled: channel').waitFor();
  });

  test('asks nobody but the page’s own host for anything, and nothing goes wrong', () => {
    expect(visited.faults).toEqual([]);
  });
});

test('ten thousand columns are described without hanging the page', async () => {
  const host = await hostedBundle();
  const context = await browser.newContext({ locale: 'en-US', viewport: { width: 1440, height: 900 } });
  const { page, faults } = await visit(context, host);
  const line = (cell: (column: number) => string): string =>
    Array.from({ length: 10_000 }, (_, at) => cell(at)).join(',');
  const text = [
    line((at) => `measure${at}`),
    ...Array.from({ length: 30 }, (_, row) => line((at) => `${(row * at) % 17}`)),
  ];
  await page.evaluate((csv) => window.clientele.importTable(csv, { name: 'wide' }), text.join('\n'));
  await page.evaluate((id) => (location.hash = `#/prepare?table=${id}`), await tableId(page, 'wide'));
  await page.getByText(/findings? in 10,000 columns/).waitFor();
  expect(await page.getByRole('row').count()).toBeLessThan(60);
  await page.getByRole('searchbox', { name: 'Find a column' }).fill('measure9999');
  await page.getByRole('button', { name: /^measure9999/ }).click();
  await page.getByRole('heading', { name: /^measure9999/ }).waitFor();
  await page.getByRole('tab', { name: /Recipe/ }).click();
  await addStep(page, 'Scale');
  await page.getByText('1 step turns 30 rows × 10,000 columns into 30 rows × 10,000 columns.').waitFor();
  expect(await page.locator('*').count()).toBeLessThan(6_000);
  expect(faults).toEqual([]);
  await context.close();
  await host.close();
});
