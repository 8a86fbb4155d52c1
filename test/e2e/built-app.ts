import { fileURLToPath, pathToFileURL } from 'node:url';
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';
import { preview } from 'vite';
import { afterEach } from 'vitest';
import { chromiumArgs, findChromium } from '../../.tools/chromium.mjs';
import type { Client } from '../../src/client/client';

declare global {
  interface Window {
    clientele: Client;
  }
}

const root = fileURLToPath(new URL('../..', import.meta.url));

/** One way of opening the built app. */
export interface Host {
  readonly name: string;
  /** The page's address, without query or hash. */
  readonly address: string;
  /** Whether the page may make this request. */
  allows(url: string): boolean;
  close(): Promise<void>;
}

/** The static bundle, served from a sub-path as any static host might. */
export async function hostedBundle(): Promise<Host> {
  const server = await preview({
    root,
    base: '/demos/shop/',
    logLevel: 'silent',
    configFile: false,
    preview: { port: 0, host: '127.0.0.1' },
  });
  const address = server.resolvedUrls!.local[0]!;
  const { origin } = new URL(address);
  return {
    name: 'dist/ under a sub-path',
    address,
    allows: (url) => url.startsWith(`${origin}/demos/shop/`) || /^(blob|data):/.test(url),
    close: () => server.close(),
  };
}

/** The single file, opened from disk. */
export function singleFile(): Promise<Host> {
  const address = pathToFileURL(`${root}dist/clientele.html`).href;
  return Promise.resolve({
    name: 'dist/clientele.html from file://',
    address,
    allows: (url) => url.split(/[?#]/)[0] === address || /^(blob|data):/.test(url),
    close: () => Promise.resolve(),
  });
}

export function launch(): Promise<Browser> {
  const executablePath = findChromium();
  return chromium.launch({ args: chromiumArgs, ...(executablePath !== undefined && { executablePath }) });
}

/** A page on the built app, and everything that went wrong on it. */
export interface Visit {
  readonly page: Page;
  /** Requests to another origin, policy violations, uncaught exceptions. Must stay empty. */
  readonly faults: string[];
}

export async function visit(context: BrowserContext, host: Host, query = '', hash = ''): Promise<Visit> {
  const faults: string[] = [];
  context.on('request', (request) => {
    if (!host.allows(request.url())) faults.push(`request to ${request.url()}`);
  });
  const page = await context.newPage();
  page.on('pageerror', (error) => faults.push(`uncaught ${error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(`console: ${message.text()}`);
  });
  await page.goto(host.address + query + hash);
  await page.evaluate(() => window.clientele.ready);
  return { page, faults };
}

/** Tells where the page stood when a test failed: what did not come is seldom the cause. */
export function tellOnFailure(page: () => Page): void {
  afterEach(async ({ task }) => {
    if (task.result?.state !== 'fail') return;
    const seen = await page().evaluate(() => `${location.hash}\n${document.body.innerText.slice(0, 2_000)}`);
    process.stderr.write(`${task.name}: the page was at ${seen}\n`);
  });
}
