import { createHash } from 'node:crypto';

const always = {
  'default-src': ["'none'"],
  'img-src': ["'self'", 'data:', 'blob:'],
  'font-src': ["'self'", 'data:'],
  'base-uri': ["'none'"],
  'form-action': ["'none'"],
};

/** The hosted bundle may ask its own origin for its own files, and nobody for anything else. */
const hosted = {
  ...always,
  'script-src': ["'self'", "'wasm-unsafe-eval'"],
  'style-src': ["'self'"],
  'worker-src': ["'self'", 'blob:'],
  'connect-src': ["'self'"],
};

/**
 * The single file reaches no network at all: what it fetches is inside itself.
 * @param {string[]} scripts
 * @param {string[]} styles
 */
const inlined = (scripts, styles) => ({
  ...always,
  'script-src': [...scripts, "'wasm-unsafe-eval'"],
  'style-src': styles,
  'worker-src': ['blob:'],
  'connect-src': ['data:', 'blob:'],
});

/** @param {Record<string, string[]>} policy */
function meta(policy) {
  const directives = Object.entries(policy).map(([directive, sources]) => `${directive} ${sources.join(' ')}`);
  return `<meta http-equiv="Content-Security-Policy" content="${directives.join('; ')}">`;
}

/** @param {string} text */
const hash = (text) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/**
 * What stands inside each element of a kind; markup in the scripts' own strings does not count.
 * @param {string} html
 * @param {'script' | 'style'} element
 */
const contents = (html, element) =>
  [...html.matchAll(/<(script|style)\b[^>]*>([\s\S]*?)<\/\1>/g)]
    .filter(([, name]) => name === element)
    .map(([, , content]) => content ?? '');

/**
 * The policy of a page whose scripts and styles are all inline: each allowed by its hash.
 * @param {string} html
 */
export function withInlinePolicy(html) {
  const policy = inlined(contents(html, 'script').map(hash), contents(html, 'style').map(hash));
  return html.replace('<head>', () => `<head>\n    ${meta(policy)}`);
}

/**
 * Puts the hosted bundle's policy into its page.
 * @returns {import('vite').Plugin}
 */
export function hostedPolicy() {
  return {
    name: 'content-security-policy',
    apply: 'build',
    transformIndexHtml: (html) => html.replace('<head>', () => `<head>\n    ${meta(hosted)}`),
  };
}
