import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { sampleUrls } from 'virtual:samples';
import { build } from 'vite';
import { describe, expect, it } from 'vitest';
import { samples } from '../../.tools/samples-plugin.mjs';

const publicFolder = new URL('../../public/', import.meta.url);
const csvFiles = readdirSync(new URL('samples/', publicFolder)).filter((name) => name.endsWith('.csv'));

async function bundled(inline: boolean): Promise<Record<string, string>> {
  const result = await build({
    configFile: false,
    publicDir: false,
    logLevel: 'silent',
    plugins: [samples({ inline })],
    build: { write: false, rolldownOptions: { input: 'virtual:samples', preserveEntrySignatures: 'strict' } },
  });
  const output = Array.isArray(result) ? result[0]! : result;
  if (!('output' in output)) throw new Error('The build keeps watching.');
  const code = output.output[0].code;
  const module = (await import(`data:text/javascript;base64,${Buffer.from(code).toString('base64')}`)) as {
    sampleUrls: Record<string, string>;
  };
  return module.sampleUrls;
}

describe('virtual:samples', () => {
  it('gives each CSV an address beside the page', () => {
    expect(Object.keys(sampleUrls)).toEqual(csvFiles.sort());
    expect(sampleUrls['transactions.csv']).toBe('./samples/transactions.csv');
    expect(Object.values(sampleUrls).filter((url) => !existsSync(new URL(url, publicFolder)))).toEqual([]);
  });

  it('gives the same addresses in a build', async () => {
    expect(await bundled(false)).toEqual(sampleUrls);
  });

  it('carries the files themselves, gzipped, in a single file, the same bytes every time', async () => {
    const urls = await bundled(true);
    const prefix = 'data:application/gzip;base64,';
    expect(Object.values(urls).filter((url) => !url.startsWith(prefix))).toEqual([]);
    const unpacked = Object.entries(urls).map(([name, url]) => [
      name,
      gunzipSync(Buffer.from(url.slice(prefix.length), 'base64')).toString('utf8'),
    ]);
    const files = csvFiles.sort().map((name) => [name, readFileSync(new URL(`samples/${name}`, publicFolder), 'utf8')]);
    expect(unpacked).toEqual(files);
    const bytes = Buffer.from(urls['survey.csv']!.slice(prefix.length), 'base64');
    expect([...bytes.subarray(4, 8), bytes[9]]).toEqual([0, 0, 0, 0, 255]);
  });
});
