import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { axeFindings } from './axe';
import { hostedBundle, launch, visit, type Host } from './built-app';

let browser: Browser;
let host: Host;
beforeAll(async () => {
  browser = await launch();
  host = await hostedBundle();
});
afterAll(async () => {
  await browser.close();
  await host.close();
});

/** A page, and a text that is there once its answer is. */
const PAGES: readonly (readonly [string, RegExp])[] = [
  ['#/data', /no row set aside/],
  ['#/prepare', /findings? in \d+ columns/],
  ['#/prepare?view=steps', /^No step yet/],
  ['#/customers', /^2,000 customers brought/],
  ['#/customers?customer=C00017', /worth/],
  ['#/value', /^The top 20/],
  ['#/value?view=periods', /^A customer has brought/],
  ['#/value?view=future', /customers would bring/],
  ['#/value?view=trust', /^The purchase model (can|should|did)/],
  ['#/value?view=compare', /agree on/],
  ['#/segments?view=rfm', /^Champions:/],
  ['#/segments?view=movement', /changed segment/],
  ['#/segments?view=clusters', /^5 groups/],
  ['#/segments?view=map', /^Two axes show/],
  ['#/segments?view=map&map=umap', /^A map of/],
  ['#/segments?view=understand&segment=0', /^Group 1: /],
  ['#/segments?view=act&segment=0', /^Contacting/],
  ['#/segments?view=clusters&method=dbscan', /The curve turns at/],
  ['#/segments?view=clusters&method=hierarchical', /The tree is cut into/],
  ['#/segments?view=clusters&method=gaussianMixture', /BIC is least at/],
  ['#/predict', /^Predict Money spent/],
];

const VIEWS = [
  { colorScheme: 'light', viewport: { width: 1440, height: 900 } },
  { colorScheme: 'dark', viewport: { width: 390, height: 844 } },
] as const;

test.each(VIEWS)('axe finds nothing serious on any page, $colorScheme at $viewport.width', async (view) => {
  const context = await browser.newContext({ locale: 'en-US', ...view });
  const { page } = await visit(context, host);
  const found: Record<string, string[]> = { welcome: await axeFindings(page) };
  await page.goto(`${host.address}?demo#/value`);
  for (const [hash, answer] of PAGES) {
    await page.goto(`${host.address}?demo${hash}`);
    await page.getByText(answer).first().waitFor();
    // What is of earlier settings is dimmed, so as not to be read.
    await page.locator('.evidence[aria-busy]').waitFor({ state: 'detached' });
    found[hash] = await axeFindings(page);
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    if (overflow > 0) found[`${hash} overflows`] = [`${overflow} px`];
  }
  expect(found).toEqual(Object.fromEntries(Object.keys(found).map((name) => [name, []])));
  await context.close();
});

test.each(VIEWS)('axe finds nothing serious in open steps, $colorScheme at $viewport.width', async (view) => {
  const context = await browser.newContext({ locale: 'en-US', ...view });
  const { page } = await visit(context, host, '?demo', '#/prepare?view=steps');
  await page.getByText(/^No step yet/).waitFor();
  const found: Record<string, string[]> = {};
  for (const step of ['Compute a column', 'Fill missing values', 'Group and sum up', 'Rename columns']) {
    await page.getByRole('button', { name: 'Add a step' }).click();
    found[`menu before ${step}`] = await axeFindings(page);
    await page.getByRole('menuitem', { name: step }).click();
    await page.getByRole('article', { name: step }).waitFor();
    found[step] = await axeFindings(page);
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    if (overflow > 0) found[`${step} overflows`] = [`${overflow} px`];
  }
  expect(found).toEqual(Object.fromEntries(Object.keys(found).map((name) => [name, []])));
  await context.close();
});
