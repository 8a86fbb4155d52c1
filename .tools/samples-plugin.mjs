import { readdirSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';

const NAME = 'virtual:samples';
const RESOLVED = `\0${NAME}`;
const folder = new URL('../public/samples/', import.meta.url);

/**
 * Serves `virtual:samples`: the address of every sample CSV by file name. Relative to the page, since `public/` is
 * copied beside it; or the gzipped file itself where everything has to fit into one page.
 *
 * @param {{ inline: boolean }} options
 * @returns {import('vite').Plugin}
 */
export function samples({ inline }) {
  return {
    name: 'clientele:samples',
    resolveId: (id) => (id === NAME ? RESOLVED : undefined),
    load(id) {
      if (id !== RESOLVED) return undefined;
      const names = readdirSync(folder).filter((name) => name.endsWith('.csv'));
      const urls = names.sort().map((name) => [name, inline ? dataUrl(name) : `./samples/${name}`]);
      return `export const sampleUrls = ${JSON.stringify(Object.fromEntries(urls))};`;
    },
  };
}

/** @param {string} name */
function dataUrl(name) {
  const bytes = gzipSync(readFileSync(new URL(name, folder)), { level: 9 });
  // Byte 9 names the operating system that packed it (RFC 1952); 255 is "unknown", so that builds agree. The time is 0.
  bytes[9] = 255;
  return `data:application/gzip;base64,${bytes.toString('base64')}`;
}
