import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromium } from 'playwright-core';

/** Flags for a headless Chromium without a GPU or a sandbox: WebGL is rendered in software. */
export const chromiumArgs = [
  '--no-sandbox',
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];

/** The first Chromium found: CHROME_PATH, the PATH, Playwright's own; undefined where there is none. */
export function findChromium() {
  const named = process.env.CHROME_PATH;
  if (named && existsSync(named)) return named;
  for (const name of ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']) {
    try {
      return execFileSync('which', [name], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();
    } catch {
      continue;
    }
  }
  const own = chromium.executablePath();
  return existsSync(own) ? own : undefined;
}

/** Finds a Chromium or installs one: Playwright's download, else Debian's package where this is root on Debian. */
export function ensureChromium() {
  const found = findChromium();
  if (found) return found;
  const rootOnDebian = process.getuid?.() === 0 && existsSync('/etc/debian_version');
  // Debian's package comes with the libraries it needs; a bare download may lack them.
  for (const attempt of rootOnDebian ? [installFromDebian, downloadByPlaywright] : [downloadByPlaywright]) {
    try {
      attempt();
    } catch (error) {
      console.error(String(error));
    }
    const installed = findChromium();
    if (installed) return installed;
  }
  throw new Error('No Chromium: install one, or set CHROME_PATH to its executable.');
}

function installFromDebian() {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  execFileSync('apt-get', ['update', '-qq'], { stdio: 'inherit', env });
  execFileSync('apt-get', ['install', '-y', '-qq', 'chromium', 'fonts-noto-cjk'], { stdio: 'inherit', env });
}

function downloadByPlaywright() {
  execFileSync('npx', ['playwright', 'install', 'chromium'], { stdio: 'inherit', timeout: 300_000 });
}
