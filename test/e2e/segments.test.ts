import { readFileSync } from 'node:fs';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sharedText } from '../shared-data';
import { hostedBundle, launch, singleFile, visit, type Host, type Visit } from './built-app';

const cdnow = sharedText('cdnow_sample.txt');

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

/** The links that lead to a list are many; those of the area's views are named exactly. */
const view = (page: Page, name: string): Promise<void> =>
  page.getByRole('navigation', { name: 'Views of the segments' }).getByRole('link', { name, exact: true }).click();

/** The cells of a file that a button hands out, without the mark at its beginning. */
async function exported(page: Page, button: string): Promise<string[][]> {
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: button }).click();
  const text = readFileSync(await (await download).path(), 'utf8').replace(/^\u{feff}/u, '');
  return text
    .trim()
    .split('\r\n')
    .map((line) => line.split(','));
}

/** The stored lines of the published sample, with what their columns mean. */
async function importLines(page: Page): Promise<void> {
  await page.evaluate(async (text) => {
    const { tableId, columns } = await window.clientele.importTable(new File([text], 'cdnow_sample.txt'));
    const [, customerId, date, , amount] = columns.map(({ name }) => name);
    await window.clientele.setRoles(tableId, { customerId: customerId!, date: date!, amount: amount! });
  }, cdnow!);
}

describe.skipIf(cdnow === null).each([
  ['dist/', hostedBundle],
  ['dist/clientele.html', singleFile],
])('segments of the CDNOW customers on %s (skipped: no shared data)', (_name, open) => {
  let host: Host;
  let context: BrowserContext;
  let visited: Visit;

  beforeAll(async () => {
    host = await open();
    context = await browser.newContext({ locale: 'en-US', viewport: { width: 1440, height: 900 } });
    visited = await visit(context, host);
    await importLines(visited.page);
  });
  afterAll(async () => {
    await context.close();
    await host.close();
  });

  test('are told apart, and one is given a name', async () => {
    const { page } = visited;
    await page.getByRole('navigation').getByRole('link', { name: 'Segments', exact: true }).click();
    await page.getByText(/^Champions: \d+% of customers bring/).waitFor();
    await view(page, 'Understand');
    await page.getByText(/^Champions: \d+% of customers with \d+% of Money spent/).waitFor();
    await page.getByRole('button', { name: 'Champions', exact: true }).click();
    await page.getByLabel('Name of the segment').fill('Best friends');
    await page.getByLabel('Name of the segment').press('Enter');
    await page.getByText(/^Best friends: \d+% of customers/).waitFor();
    await page.getByText('Accuracy of the rule').first().waitFor();
    await page.getByRole('gridcell', { name: 'Best friends' }).first().waitFor();
    await page.getByLabel('Name of the segment').fill('Loyal');
    await page.getByLabel('Name of the segment').press('Enter');
    await page.getByText('Another segment is called “Loyal” already.').waitFor();
  });

  test('are exported under their names, all or one', async () => {
    const { page } = visited;
    await view(page, 'RFM');
    const [header, ...friends] = await exported(page, 'Export Best friends');
    const at = header!.indexOf('segment');
    expect(new Set(friends.map((row) => row[at]))).toEqual(new Set(['Best friends']));
    await page.getByRole('table', { name: 'The segments' }).getByRole('button', { name: 'Best friends' }).click();
    const [, ...all] = await exported(page, 'Export the list');
    expect(all).toHaveLength(2_357);
    expect(all.filter((row) => row[at] === 'Best friends')).toHaveLength(friends.length);
    expect(all.filter((row) => row[at] === 'Champions')).toEqual([]);
  });

  test('get a plan that can be moved, taken back and exported as a list of whom to contact', async () => {
    const { page } = visited;
    await view(page, 'Act');
    const answer = page.getByText(/^Contacting 2,357 customers would cost/);
    const before = await answer.textContent();
    const card = page.getByRole('article', { name: 'Best friends' });
    const response = card.getByRole('slider', { name: 'Response rate' });
    await response.press('ArrowRight');
    await response.press('ArrowRight');
    expect(await answer.textContent()).not.toBe(before);
    await page.getByRole('main').getByRole('button', { name: 'Undo' }).click();
    await expect.poll(() => answer.textContent()).toBe(before);
    await card.getByText('Strategy').click();
    await card.getByRole('textbox', { name: 'Offer' }).fill('A box set');
    await card.getByRole('textbox', { name: 'Offer' }).press('Enter');
    expect(
      await card.getByRole('textbox', { name: 'Offer' }).evaluate((field) => field === document.activeElement),
    ).toBe(true);
    await page.getByRole('article', { name: 'Lost' }).getByRole('switch', { name: 'In the plan' }).uncheck();
    const [header, ...rows] = await exported(page, 'Export target list');
    expect(header).toEqual(['customerId', 'Segment', 'Money spent', 'Goal', 'Offer', 'Channel']);
    const { segments } = await page.evaluate(async () => {
      const tables = await window.clientele.tables();
      const { tableId } = tables.find(({ madeBy }) => madeBy?.analysis === 'customers.features')!;
      return window.clientele.run('segments.rfm', { table: tableId });
    });
    const size = (name: string): number => segments.find(({ segment }) => segment === name)!.count;
    const friends = rows.filter(([, segment]) => segment === 'Best friends');
    expect(friends).toHaveLength(size('Champions'));
    expect(new Set(friends.map(([, , , , offer]) => offer))).toEqual(new Set(['A box set']));
    expect(rows).toHaveLength(2_357 - size('Lost'));
    expect(Number(friends[0]![2])).toBeGreaterThanOrEqual(Number(friends.at(-1)![2]));
  });

  test('have a card that stays open while it is written with a mouse', async () => {
    const { page } = visited;
    const card = page.getByRole('article', { name: 'Loyal', exact: true });
    const goal = card.getByRole('textbox', { name: 'Goal' });
    const offer = card.getByRole('textbox', { name: 'Offer' });
    await card.getByText('Strategy').click();
    await goal.click();
    await page.keyboard.type(' gently');
    await offer.scrollIntoViewIfNeeded();
    const { x, y, width, height } = (await offer.boundingBox())!;
    await page.mouse.move(x + width / 2, y + height / 2);
    await page.mouse.down();
    await page.mouse.up();
    await page.keyboard.type('Tea');
    await page.keyboard.press('Tab');
    expect(await offer.inputValue()).toContain('Tea');
    await card.getByLabel('Limit the budget').click();
    await card.getByLabel('Budget', { exact: true }).fill('5');
    await card.getByLabel('Budget', { exact: true }).press('Tab');
    await card.getByLabel('Channel').click();
    await page.getByRole('option', { name: 'Post' }).click();
    expect(await goal.isVisible()).toBe(true);
    expect(await goal.inputValue()).toMatch(/ gently$/);
    const [, ...rows] = await exported(page, 'Export these customers: Loyal');
    expect(rows).toHaveLength(100);
    expect(new Set(rows.map(([, segment, , , , channel]) => `${segment} ${channel}`))).toEqual(new Set(['Loyal Post']));
    await card.getByRole('button', { name: 'Back to defaults' }).click();
  });

  test('are pinned, and other customers are assigned to them under their new names', async () => {
    const { page } = visited;
    await page.getByLabel('Name of the segmentation').fill('Mine');
    await page.getByRole('button', { name: 'Pin', exact: true }).dblclick();
    await page.getByText('“Mine” was pinned.').first().waitFor();
    expect(await page.getByText('No rule reproduces').count()).toBe(0);
    await page.getByRole('button', { name: 'Assign', exact: true }).click();
    await page.getByText('2,357 customers assigned to 11 segments.').waitFor();
    await page.getByRole('region', { name: 'Customers assigned' }).getByText('Best friends').waitFor();
  });

  test('stand on a map, and those in a box become a segment of their own', async () => {
    const { page } = visited;
    await view(page, 'Map');
    await page.getByText(/^Two axes show 9\d% of the differences/).waitFor();
    await page.getByText('Select by numbers').click();
    await page.getByLabel('Across from').fill('2');
    await page.getByLabel('Across from').press('Tab');
    await page.getByRole('button', { name: 'Select what lies between' }).click();
    const selected = await page.getByText(/on the map selected: Best friends/).textContent();
    await view(page, 'Understand');
    const notice = page.getByText(/^\d+ customers are selected on the map/);
    await notice.waitFor();
    await page.getByText(/^What sets them apart from the others: high /).waitFor();
    await page.getByRole('rowheader', { name: 'Selected on the map' }).waitFor();
    await view(page, 'RFM');
    await page.reload();
    await page.getByText(/^Of which: Best friends \d+/).waitFor();
    expect(selected!.trim().startsWith(/^\d+/.exec((await notice.textContent())!)![0])).toBe(true);
    await page
      .getByRole('button', { name: /^R5, F5: \d+; \d+ selected on the map$/ })
      .first()
      .waitFor();
    await view(page, 'Map');
    await page.getByLabel('Name of the new segment').fill('Far right');
    await page.getByRole('button', { name: 'Save as a segment' }).click();
    await page.getByText('“Far right” was saved as a segmentation of its own.').waitFor();
    const counted = await page.evaluate(async () => {
      const tables = await window.clientele.tables();
      const scores = tables.find(({ madeBy }) => madeBy?.analysis === 'segments.pca')!;
      const made = tables.find(({ name }) => name.endsWith('Far right'))!;
      const { rows } = await window.clientele.readRows(scores.tableId, { columns: ['PC1'], limit: 3_000 });
      const where = { column: 'segment', value: 'Far right' };
      const { total } = await window.clientele.readRows(made.tableId, { where, limit: 0 });
      return { made: total, all: made.rowCount, scored: rows.filter(([score]) => Number(score) > 2).length };
    });
    expect(counted.made).toBeGreaterThan(0);
    expect(counted).toMatchObject({ all: 2_357, made: counted.scored });
  });

  test('are held against another grouping', async () => {
    const { page } = visited;
    await view(page, 'Understand');
    await page.getByText(/^Far right: \d+% of customers/).waitFor();
    const boxes = page.getByRole('img', { name: /: median / });
    await boxes.click({ position: { x: 200, y: 10 } });
    await expect.poll(() => page.url()).toContain('segment=');
    await boxes.click({ position: { x: 200, y: 10 } });
    await expect.poll(() => page.url()).not.toContain('segment=');
    await page.getByLabel('Compare with').click();
    await page.getByRole('option', { name: /: RFM, / }).click();
    await page.getByText(/^Adjusted Rand index .* over 2,357 customers/).waitFor();
  });

  test('keep their names, their plan and their pins over a reload', async () => {
    const { page } = visited;
    await page
      .getByRole('combobox', { name: 'Segments' })
      .or(page.getByLabel('Segments', { exact: true }))
      .click();
    await page.getByRole('option', { name: /RFM/ }).click();
    await view(page, 'Act');
    await page.reload();
    const card = page.getByRole('article', { name: 'Best friends' });
    await card.getByText('Strategy').click();
    await expect.poll(() => card.getByRole('textbox', { name: 'Offer' }).inputValue()).toBe('A box set');
    await page.getByLabel('Pinned segments').getByText('Mine').waitFor();
  });

  test('are clustered as the address says, tried before they are stored, and kept over a reload once saved', async () => {
    const { page } = visited;
    const stored = () =>
      page.evaluate(async () => {
        const tables = await window.clientele.tables();
        return tables.flatMap(({ madeBy }) =>
          madeBy?.analysis === 'segments.kmeans' ? [madeBy.parameters['nClusters']] : [],
        );
      });
    const groups = page.getByRole('spinbutton', { name: 'Number of groups' });
    await view(page, 'Clusters');
    await page.getByRole('button', { name: 'Export the list' }).waitFor();
    expect(await stored()).toEqual([5]);
    await groups.fill('4');
    await groups.press('Enter');
    await page.getByText('These groups are being tried.').waitFor();
    await page.reload();
    await page.getByText('These groups are being tried.').waitFor();
    expect(await groups.inputValue()).toBe('4');
    expect(await stored()).toEqual([5]);
    await page.getByRole('button', { name: 'Save the groups' }).click();
    await page.getByRole('button', { name: 'Export the list' }).waitFor();
    expect((await stored()).toSorted()).toEqual([4, 5]);
    await page.reload();
    await page.getByRole('button', { name: 'Export the list' }).waitFor();
    expect(await groups.inputValue()).toBe('4');
  });

  test('move between dates, and a date that cannot be is told at its field without a former answer', async () => {
    const { page } = visited;
    const answer = page.getByText(/changed segment between/);
    await view(page, 'Movement');
    await answer.waitFor();
    const from = page.getByLabel('From', { exact: true });
    await from.fill('1990-01-01');
    await expect.poll(() => from.getAttribute('aria-invalid')).toBe('true');
    await page
      .getByText(/^The first purchase is of Jan 1, 1997/)
      .first()
      .waitFor();
    expect(await answer.count()).toBe(0);
    await from.fill('');
    await answer.waitFor();
    expect(await from.getAttribute('aria-invalid')).toBeNull();
    await from.fill('1997-10-01');
    await page.getByText(/changed segment between Oct 1, 1997/).waitFor();
  });

  test('and a link to those who moved from one to another finds their dates and both ends again', async () => {
    const { page } = visited;
    const moved = page.getByRole('table', { name: 'Who moved' }).locator('tbody tr').first();
    const [count = '', before = '', after = ''] = await moved.getByRole('cell').allTextContents();
    await moved.click();
    await page.reload();
    await page.getByText(/changed segment between Oct 1, 1997/).waitFor();
    await page.getByRole('heading', { name: `${before} → ${after}` }).waitFor();
    const [header, ...rows] = await exported(page, `Export ${before} → ${after}`);
    const at = ['segmentBefore', 'segmentAfter'].map((name) => header!.indexOf(name));
    expect(String(rows.length)).toBe(count.trim());
    expect(new Set(rows.map((row) => at.map((column) => row[column]).join(' → ')))).toEqual(
      new Set([`${before} → ${after}`]),
    );
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Export the list' }).waitFor();
    await page.locator('svg').getByText('Best friends', { exact: true }).first().click();
    await page.getByRole('heading', { name: 'Members of Best friends' }).waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('heading', { name: 'All customers with their segments' }).waitFor();
  });

  test('are found by what they are called', async () => {
    const { page } = visited;
    await view(page, 'RFM');
    await page.getByRole('searchbox').last().fill('best fri');
    await page.getByText(/^[\d,]+ of 2,357 rows/).waitFor();
    await page.getByRole('gridcell', { name: 'Best friends' }).first().waitFor();
  });

  test('and nothing goes wrong', () => expect(visited.faults).toEqual([]));
});
