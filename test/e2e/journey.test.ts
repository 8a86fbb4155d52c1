import { readFileSync } from 'node:fs';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { hostedBundle, launch, singleFile, tellOnFailure, visit, type Host, type Visit } from './built-app';

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

const area = (page: Page, name: string): Promise<void> =>
  page.getByRole('navigation').getByRole('link', { name, exact: true }).click();

// A radio button lies unseen under its label: `force` clicks where the label is.
/** The file that a click hands out. */
async function downloaded(page: Page, button: string | RegExp): Promise<Buffer> {
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: button }).first().click();
  return readFileSync(await (await download).path());
}

/** The table of segments that the address names. */
const labels = (page: Page): Promise<string | null> =>
  page.evaluate(() => new URLSearchParams(location.hash.split('?')[1]).get('labels'));

describe.each([
  ['dist/', hostedBundle],
  ['dist/clientele.html', singleFile],
])('an analyst on %s', (_name, open) => {
  let host: Host;
  let context: BrowserContext;
  let visited: Visit;

  beforeAll(async () => {
    host = await open();
    context = await browser.newContext({ locale: 'en-US', viewport: { width: 1440, height: 900 } });
    visited = await visit(context, host);
  });
  afterAll(async () => {
    await context.close();
    await host.close();
  });
  tellOnFailure(() => visited.page);

  test('tries the sample shop and sees its customers', async () => {
    const { page } = visited;
    await page.getByRole('button', { name: 'Try the sample shop' }).click();
    await area(page, 'Customers');
    await page.getByText(/^2,000 customers brought/).waitFor();
    await page.getByRole('searchbox').fill('C00017');
    await page.getByText('1 of 2,000 rows match').waitFor();
    await page.getByRole('gridcell', { name: 'C00017' }).click();
    await page.getByText(/orders? worth/).waitFor();
    await page.getByRole('button', { name: 'All customers' }).click();
  });

  test('weighs their value, and the answer follows the weights', async () => {
    const { page } = visited;
    await area(page, 'Value');
    const answer = page.getByText(/^The top 20\s?% of customers bring/);
    await answer.waitFor();
    const before = await answer.textContent();
    const weight = page.getByRole('slider', { name: 'Weight γ' });
    await weight.focus();
    for (let press = 0; press < 10; press++) await weight.press('ArrowLeft');
    await page.waitForFunction((text) => !document.body.textContent.includes(text!), before);
    await area(page, 'Segments');
    await area(page, 'Value');
    await expect.poll(() => page.getByRole('slider', { name: 'Weight γ' }).inputValue()).toBe('-0.5');
    await page.getByRole('button', { name: 'Save as table' }).click();
    await page.getByText('Every customer’s value and rank were saved as a table.').waitFor();
  });

  test('sees what each period brought, what comes, whether to believe it, and where two models disagree', async () => {
    const { page } = visited;
    await page.getByRole('link', { name: 'By periods' }).click();
    await page.getByText(/^A customer has brought .* over 24 periods/).waitFor();
    await page.getByRole('spinbutton', { name: 'Acquisition cost' }).fill('150');
    await page.getByRole('spinbutton', { name: 'Acquisition cost' }).press('Enter');
    await page.getByText(/earned what winning them cost by period \d+\./).waitFor();
    await page.getByRole('link', { name: 'Will be worth' }).click();
    await page.getByText(/should not be relied on, customers would bring .* over the next 12 months/).waitFor();
    await page.getByText(/95% interval .*, if the model holds/).waitFor();
    await page.getByRole('link', { name: 'Trust' }).click();
    await page.getByText('Repeat purchases in all, week by week').waitFor();
    await page.getByRole('link', { name: 'Compare' }).click();
    await page.getByText(/^Weighted and Product agree on \d+\s?% of the top 20\s?%/).waitFor();
  });

  test('groups them by RFM and by k-means', async () => {
    const { page } = visited;
    await area(page, 'Segments');
    await page.getByText(/^Champions: \d+\s?% of customers bring/).waitFor();
    await expect.poll(() => labels(page)).not.toBeNull();
    const ofRfm = await labels(page);
    // The page goes on being the same while what it found is written into the address.
    await page.locator('main > div').evaluate((shown) => shown.setAttribute('data-seen', ''));
    await page.getByRole('link', { name: 'Clusters' }).click();
    await page.getByText(/^5 groups; one of/).waitFor();
    await page.getByText('clearly separated').waitFor();
    await expect.poll(() => labels(page)).not.toBe(ofRfm);
    expect(await page.locator('main > div[data-seen]').count()).toBe(1);
    const list = (await downloaded(page, 'Export the list')).toString();
    // With the mark by which spreadsheets know UTF-8.
    expect(list.split('\r\n')[0]).toBe('\ufeffcustomerId,cluster,recencyDays,orders,monetaryValue');
    expect(list.trim().split('\r\n')).toHaveLength(2_001);
    const picture = await downloaded(page, /PNG/);
    expect(picture.subarray(1, 4).toString()).toBe('PNG');
  });

  test('trains a linear model and a neural network, and sees them beside the mean', async () => {
    const { page } = visited;
    await area(page, 'Predict');
    await page.getByRole('button', { name: 'Train' }).first().click();
    await page.getByText(/explains \d+\s?% of/).waitFor();
    await page.getByRole('radio', { name: 'Neural' }).check({ force: true });
    await page.getByRole('button', { name: 'Train' }).first().click();
    await page.getByText(/^Neural network of Money spent on \d+ features/).waitFor();
    await page
      .getByText(/^The loss went from/)
      .first()
      .waitFor();
  });

  test('finds everything again after a reload', async () => {
    const { page } = visited;
    const before = await page.evaluate(async () => (await window.clientele.tables()).map(({ name }) => name));
    await page.reload();
    await area(page, 'Value');
    await page.getByText(/^The top 20\s?% of customers bring/).waitFor();
    const after = await page.evaluate(async () => (await window.clientele.tables()).map(({ name }) => name));
    expect(after).toEqual(before);
    expect(after.length).toBeGreaterThanOrEqual(8);
  });

  test('deletes a table and takes it back', async () => {
    const { page } = visited;
    const names = (): Promise<string[]> =>
      page.evaluate(async () => (await window.clientele.tables()).map(({ name }) => name));
    await area(page, 'Data');
    await page.goto(`${page.url().split('#')[0]}#/data`);
    await page.getByRole('button', { name: /^Delete.*survey/ }).click();
    await expect.poll(names).not.toContain('survey');
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect.poll(names).toContain('survey');
  });

  test('asks nobody but the page’s own host for anything, and nothing goes wrong', () => {
    expect(visited.faults).toEqual([]);
  });
});

test('?demo opens the sample shop, analysed', async () => {
  const host = await hostedBundle();
  const context = await browser.newContext({ locale: 'zh-CN' });
  const { page, faults } = await visit(context, host, '?demo');
  await page.getByText(/价值最高的 20% 客户贡献了/).waitFor();
  expect(await page.evaluate(() => document.documentElement.lang)).toBe('zh-CN');
  expect(faults).toEqual([]);
  await context.close();
  await host.close();
});
