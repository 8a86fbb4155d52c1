// Everything that must hold before a change lands: static checks, unit tests, real-browser tests, and
// end-to-end tests on both builds.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { ensureChromium } from './chromium.mjs';

process.env.CHROME_PATH = ensureChromium();

let passed = 0;
let failed = 0;

/**
 * @param {string} title
 * @param {string} command
 */
function run(title, command) {
  console.log(`\n== ${title}`);
  return spawnSync(command, { shell: true, stdio: 'inherit' }).status === 0;
}

/** @param {string} title @param {string} command */
function check(title, command) {
  if (run(title, command)) passed++;
  else failed++;
}

/** @param {string} project */
function tests(project) {
  const report = `.cache/test-${project}.json`;
  rmSync(report, { force: true });
  const ok = run(
    `${project} tests`,
    `npx vitest run --project ${project} --reporter=default --reporter=json --outputFile.json=${report}`,
  );
  const counts = existsSync(report)
    ? JSON.parse(readFileSync(report, 'utf8'))
    : { numPassedTests: 0, numFailedTests: 0 };
  passed += counts.numPassedTests;
  failed += Math.max(counts.numFailedTests, ok ? 0 : 1);
}

check('types', 'npm run --silent check:types');
check('components', 'npm run --silent check:svelte');
check('lint and format', 'npm run --silent check:lint');
check('import rules', 'npm run --silent check:imports');
check('dead code', 'npm run --silent check:unused');
tests('unit');
tests('browser');
check('build', 'npm run --silent build');
tests('e2e');

console.log(`\n${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);
