import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sharedText } from '../shared-data';
import { hostedBundle, launch, singleFile, visit, type Host } from './built-app';

/** Why a test did not run. */
const noteOf = (text: string | null): string => (text === null ? ' (skipped: no shared data)' : '');

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

/** Runs in the page: imports text as a file would be, with its name. */
const importText = (
  page: Page,
  name: string,
  text: string,
): Promise<Awaited<ReturnType<Window['clientele']['importTable']>>> =>
  page.evaluate(([file, content]) => window.clientele.importTable(new File([content!], file!)), [name, text]);

describe.each([
  ['dist/', hostedBundle],
  ['dist/clientele.html', singleFile],
])('the scripting interface on %s', (_name, open) => {
  let host: Host;
  beforeAll(async () => {
    host = await open();
  });
  afterAll(() => host.close());

  const cdnow = sharedText('cdnow_sample.txt');
  test.skipIf(cdnow === null)(`CDNOW as published: 2,357 customers and 6,919 purchases${noteOf(cdnow)}`, async () => {
    const context = await browser.newContext();
    const { page, faults } = await visit(context, host);
    const report = await importText(page, 'cdnow_sample.txt', cdnow!);
    expect(report).toMatchObject({
      rowCount: 6_919,
      rejected: { count: 0 },
      detected: { delimiter: 'blanks', header: false },
    });
    expect(report.columns.map(({ type }) => type)).toEqual(['text', 'text', 'date', 'number', 'number']);
    const [, customerId, date, , amount] = report.columns.map(({ name }) => name);
    const features = await page.evaluate(
      async ({ tableId, roles }) => {
        await window.clientele.setRoles(tableId, roles);
        return window.clientele.run('customers.features', { table: tableId });
      },
      { tableId: report.tableId, roles: { customerId: customerId!, date: date!, amount: amount! } },
    );
    expect(features).toMatchObject({ customers: 2_357, orders: 6_919, leftOut: [] });
    await page.reload();
    const tables = await page.evaluate(() => window.clientele.tables());
    expect(tables.map(({ rowCount }) => rowCount)).toEqual([6_919, 2_357]);
    expect(faults).toEqual([]);
    await context.close();
  });

  const telco = sharedText('telco_churn.csv');
  test.skipIf(telco === null)(
    `Telco: 7,043 rows, 11 blank charges counted as missing, a model trained${noteOf(telco)}`,
    async () => {
      const context = await browser.newContext();
      const { page, faults } = await visit(context, host);
      const report = await importText(page, 'telco_churn.csv', telco!);
      expect(report.rowCount).toBe(7_043);
      expect(report.columns.find(({ name }) => name === 'TotalCharges')).toMatchObject({ type: 'number', missing: 11 });
      const linear = await page.evaluate(
        (table) =>
          window.clientele.run('predict.train', {
            table,
            target: 'TotalCharges',
            features: ['tenure', 'MonthlyCharges', 'Contract'],
            model: 'linear',
          }),
        report.tableId,
      );
      expect(linear.rows).toBe(7_032);
      expect(linear.metrics.overall.r2).toBeGreaterThan(0.88);
      expect(linear.metrics.overall.rmse).toBeLessThan(linear.baseline.overall.rmse / 2);
      const neural = await page.evaluate(
        (table) =>
          window.clientele.run('predict.train', {
            table,
            target: 'TotalCharges',
            features: ['tenure', 'MonthlyCharges', 'Contract'],
            model: 'neural',
            options: { epochs: 30 },
          }),
        report.tableId,
      );
      expect(neural.metrics.overall.r2).toBeGreaterThan(0.97);
      expect(neural.provenance.backend).toBe('wasm');
      expect(faults).toEqual([]);
      await context.close();
    },
  );

  test('text, quotes and markup come out byte for byte, formulas made harmless unless asked for', async () => {
    const context = await browser.newContext();
    const { page, faults } = await visit(context, host);
    const text = 'id,note\r\n00123,"a ""quoted"", note"\r\n00124,<img src=x onerror=alert(1)>\r\n00125,=1+1\r\n';
    const { tableId, columns } = await importText(page, 'notes.csv', text);
    expect(columns.map(({ type }) => type)).toEqual(['text', 'text']);
    const exported = (formulas: 'escape' | 'raw'): Promise<string> =>
      page.evaluate(
        async ([table, how]) => (await window.clientele.exportCsv(table!, { formulas: how as 'raw' })).text(),
        [tableId, formulas],
      );
    expect(await exported('raw')).toBe(text);
    expect(await exported('escape')).toBe(text.replace('=1+1', "'=1+1"));
    expect(faults).toEqual([]);
    await context.close();
  });

  test('markup in a cell, a header and a file name is shown as text', async () => {
    const context = await browser.newContext({ locale: 'en-US' });
    const { page, faults } = await visit(context, host);
    const markup = '<img src=x onerror=alert(1)>';
    const header = '<b onclick=alert(1)>note</b>';
    const tableId = await page.evaluate(
      async ([name, text]) => (await window.clientele.importTable(new File([text!], name!), { header: true })).tableId,
      [`${markup}.csv`, `id,${header}\na,${markup}\nb,javascript:alert(1)\n`],
    );
    await page.goto(`${host.address}#/data?table=${tableId}`);
    await page.getByRole('columnheader', { name: header }).waitFor();
    await page.getByRole('gridcell', { name: markup }).hover();
    await page.getByRole('gridcell', { name: 'javascript:alert(1)' }).waitFor();
    expect(await page.locator('img[src="x"], [href^="javascript:"], [onerror], [onclick]').count()).toBe(0);
    expect(faults).toEqual([]);
    await context.close();
  });

  test('errors cross the worker with their code and details, and unknown parameters are refused by name', async () => {
    const context = await browser.newContext();
    const { page } = await visit(context, host);
    const refusal = (call: string): Promise<unknown> =>
      page.evaluate(async (code) => {
        try {
          await (globalThis as unknown as Record<string, (text: string) => Promise<unknown>>).probe!(code);
          return null;
        } catch (error) {
          const { code: errorCode, details, message } = error as { code: string; details: unknown; message: string };
          return { code: errorCode, details, message, isError: error instanceof Error };
        }
      }, call);
    await page.evaluate(() => {
      const { clientele } = window;
      const calls: Record<string, () => Promise<unknown>> = {
        unknownTable: () => clientele.readRows('t_nowhere'),
        unknownAnalysis: () => clientele.run('value.magic', {}),
        unknownParameter: async () => {
          const { tableId } = await clientele.importTable('id,value\na,1\nb,2\n');
          return clientele.run('value.distribution', { table: tableId, column: 'value', colour: 'red' });
        },
        emptyFile: () => clientele.importTable(''),
      };
      Object.assign(globalThis, { probe: (name: string) => calls[name]!() });
    });
    expect(await refusal('unknownTable')).toMatchObject({
      isError: true,
      code: 'table-not-found',
      details: { table: 't_nowhere' },
    });
    expect(await refusal('unknownAnalysis')).toMatchObject({
      code: 'unknown-analysis',
      details: { analysis: 'value.magic' },
    });
    expect(await refusal('unknownParameter')).toMatchObject({
      code: 'unknown-parameter',
      details: { parameter: 'colour' },
    });
    expect(await refusal('emptyFile')).toMatchObject({ code: 'file-empty' });
    await context.close();
  });
});
