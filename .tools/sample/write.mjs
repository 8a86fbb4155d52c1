import { mkdirSync, writeFileSync } from 'node:fs';
import { makeShop, SEED } from './shop.mjs';

const folder = new URL('../../public/samples/', import.meta.url);
mkdirSync(folder, { recursive: true });
for (const [name, text] of Object.entries(makeShop(SEED))) {
  writeFileSync(new URL(name, folder), text);
  console.log(`public/samples/${name} ${(Buffer.byteLength(text) / 1000).toFixed(0)} kB`);
}
