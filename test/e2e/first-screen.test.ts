import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { hostedBundle, launch } from './built-app';

/** Bytes of JavaScript, gzipped, that the first screen may cost. */
const BUDGET = 200_000;

test('the first screen is ready within its budget, and without TensorFlow.js', async () => {
  const browser = await launch();
  const host = await hostedBundle();
  const page = await browser.newPage();
  const scripts = new Map<string, Promise<Buffer>>();
  page.context().on('response', (response) => {
    if (new URL(response.url()).pathname.endsWith('.js')) scripts.set(response.url(), response.body());
  });
  await page.goto(host.address);
  await page.evaluate(() => window.clientele.ready);
  await page.getByRole('button', { name: /Try the sample shop|示例/ }).waitFor();
  const bodies = await Promise.all(scripts.values());
  const total = bodies.reduce((sum, body) => sum + gzipSync(body).length, 0);
  expect(bodies.length).toBeGreaterThan(2);
  expect(total).toBeLessThan(BUDGET);
  expect(bodies.some((body) => body.includes('WEBGL_VERSION'))).toBe(false);
  await browser.close();
  await host.close();
});
