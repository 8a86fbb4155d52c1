import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { hostedBundle, launch, visit, type Host, type Visit } from './built-app';

let browser: Browser;
let host: Host;
let context: BrowserContext;
let visited: Visit;

beforeAll(async () => {
  browser = await launch();
  host = await hostedBundle();
  context = await browser.newContext({ locale: 'en-US', viewport: { width: 1440, height: 900 } });
  visited = await visit(context, host, '?demo');
  await openValue(visited.page);
});
afterAll(async () => {
  await browser.close();
  await host.close();
});

async function openValue(page: Page): Promise<void> {
  await page.getByRole('navigation').getByRole('link', { name: 'Value', exact: true }).click();
  await page.getByText(/^The top 20\s?% of customers bring/).waitFor();
}

const preset = (page: Page) => page.getByRole('button', { name: 'Mostly loyalty', exact: true });
const weight = (page: Page, sign: string) => page.getByRole('slider', { name: `Weight ${sign}` });

async function press(page: Page, sign: string, key: string, times: number): Promise<void> {
  await weight(page, sign).focus();
  for (let i = 0; i < times; i++) await page.keyboard.press(key);
}

test('a preset keeps the weights under a name, and is there after a reload', async () => {
  const { page } = visited;
  await press(page, 'γ', 'ArrowRight', 12);
  await press(page, 'α', 'ArrowLeft', 10);
  await page.getByRole('textbox', { name: 'Name of a new preset' }).fill('Mostly loyalty');
  await page.getByRole('button', { name: 'Save preset' }).click();
  await page.getByText('Preset “Mostly loyalty” saved.').waitFor();
  await page.goto(`${host.address}#/value`);
  await page.reload();
  await page.getByText(/^The top 20\s?% of customers bring/).waitFor();
  await preset(page).waitFor();
  expect(await weight(page, 'γ').inputValue()).toBe('0');
});

test('choosing it sets the weights, and the answer follows', async () => {
  const { page } = visited;
  await preset(page).click();
  await expect.poll(() => weight(page, 'γ').inputValue()).toBe('0.6');
  await expect.poll(() => weight(page, 'α').inputValue()).toBe('0.5');
  await page.getByText(/valued by 0\.50 · Money spent \+ 0\.60 · Days as a customer/).waitFor();
});

test('deleting it can be undone', async () => {
  const { page } = visited;
  await page.getByRole('button', { name: 'Delete preset Mostly loyalty' }).click();
  await expect.poll(() => preset(page).count()).toBe(0);
  await page.getByRole('button', { name: 'Undo' }).click();
  await preset(page).waitFor();
  await page.reload();
  await preset(page).waitFor();
});

test('nothing went wrong on the way', () => {
  expect(visited.faults).toEqual([]);
});
