import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { chromiumArgs, findChromium } from './.tools/chromium.mjs';
import { hostedPolicy } from './.tools/content-security-policy.mjs';
import { samples } from './.tools/samples-plugin.mjs';
import { singleFile } from './.tools/single-file.mjs';
import { wat } from './.tools/wat-plugin.mjs';

const { version } = JSON.parse(readFileSync(new URL('package.json', import.meta.url), 'utf8')) as { version: string };

const executablePath = findChromium();

/** `vite build` writes the hosted bundle; `vite build --mode single` adds the one-file app to it. */
export default defineConfig(({ mode }) => {
  const single = mode === 'single';
  const spawnFrom = (room: string, name: string): string =>
    fileURLToPath(new URL(`./src/${room}/${name}-${single ? 'inline' : 'module'}.ts`, import.meta.url));
  return {
    base: './',
    define: { __APP_VERSION__: JSON.stringify(version) },
    plugins: [
      svelte({ configFile: false }),
      wat(),
      samples({ inline: single }),
      ...(single ? singleFile() : [hostedPolicy()]),
    ],
    resolve: {
      alias: {
        '#spawn-engine': spawnFrom('client', 'spawn'),
        '#spawn-parser': spawnFrom('engine', 'spawn-parser'),
        '#spawn-lloyd': spawnFrom('compute', 'spawn-lloyd'),
        '#spawn-umap': spawnFrom('compute', 'spawn-umap'),
      },
    },
    worker: { format: single ? 'iife' : 'es', plugins: () => [wat()] },
    build: {
      target: 'es2023',
      emptyOutDir: !single,
      copyPublicDir: !single,
      cssCodeSplit: !single,
      assetsInlineLimit: single ? Number.MAX_SAFE_INTEGER : 0,
      chunkSizeWarningLimit: 4_000,
      ...(single && { rolldownOptions: { output: { codeSplitting: false } } }),
    },
    preview: { port: 4173, strictPort: true },
    // Named, so that the development server does not find them one by one and reload, or load Svelte twice.
    optimizeDeps: {
      include: [
        'bits-ui',
        'chart.js',
        'comlink',
        'hash-wasm',
        'idb',
        'intl-messageformat',
        'papaparse',
        'valibot',
        '@valibot/to-json-schema',
        '@tensorflow/tfjs',
        '@tensorflow/tfjs-backend-wasm',
        'chardet',
        'hyparquet',
        'hyparquet-compressors',
        'read-excel-file/universal',
        'umap-js',
      ],
    },
    test: {
      projects: [
        {
          extends: true,
          test: {
            name: 'unit',
            environment: 'node',
            testTimeout: 60_000,
            include: ['test/**/*.test.ts'],
            exclude: ['test/browser/**', 'test/e2e/**', 'test/bench/**'],
          },
        },
        {
          extends: true,
          test: {
            name: 'browser',
            include: ['test/browser/**/*.test.ts'],
            testTimeout: 60_000,
            browser: {
              enabled: true,
              headless: true,
              screenshotFailures: false,
              provider: playwright({
                launchOptions: { args: chromiumArgs, ...(executablePath !== undefined && { executablePath }) },
              }),
              instances: [{ browser: 'chromium' }],
            },
          },
        },
        {
          extends: true,
          test: {
            name: 'e2e',
            environment: 'node',
            include: ['test/e2e/**/*.test.ts'],
            testTimeout: 180_000,
            hookTimeout: 180_000,
            fileParallelism: false,
          },
        },
      ],
    },
  };
});
