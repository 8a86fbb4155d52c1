// The file that the import benchmark reads: order lines, 8 columns, one field in ten quoted, about 71 bytes a row.
import { createWriteStream, existsSync, mkdirSync, renameSync } from 'node:fs';
import { once } from 'node:events';
import { fileURLToPath, pathToFileURL } from 'node:url';

const cache = fileURLToPath(new URL('.cache/', import.meta.url));
const BLOCK_ROWS = 20_000;
const SEED = 42;

const COUNTRIES = ['UK', 'Germany', 'France', 'Ireland', 'Spain', 'Italy', 'Belgium', 'Japan', 'USA'];
const CITIES = ['Leeds', 'Bonn', 'Lyon', 'Cork', 'Malaga', 'Utrecht', 'Ghent', 'Osaka', 'Boise'];
const MATERIALS = ['Oak', 'Steel', 'Glass', 'Cotton', 'Paper', 'Wool', 'Cork', 'Zinc', 'Clay', 'Jute', 'Felt', 'Wax'];
const THINGS = ['Mug', 'Lamp', 'Tray', 'Clock', 'Frame', 'Box', 'Bag', 'Sign', 'Bowl', 'Mat', 'Jar', 'Hook'];
const NAMES = ['Classic', 'Retro', 'Mini', 'Star', 'Bloom', 'Nova'];
const NOTES = ['ok', 'gift', 'call', 'rush', 'fair', 'good'];

/** Uniform numbers in [0, 1), the same for the same seed (mulberry32). @param {number} seed */
export function seededRandom(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** @param {number} rows @param {(text: string) => Promise<void>} write */
async function writeRows(rows, write) {
  const random = seededRandom(SEED);
  const below = (/** @type {number} */ count) => Math.floor(random() * count);
  const pick = (/** @type {readonly string[]} */ choices) => choices[below(choices.length)];
  const firstMinute = Date.UTC(2024, 0, 1) / 60_000;
  await write('OrderId,CustomerId,OrderDate,Place,Product,Quantity,UnitPrice,Note\n');
  for (let from = 0; from < rows; from += BLOCK_ROWS) {
    let block = '';
    for (let row = from; row < Math.min(rows, from + BLOCK_ROWS); row++) {
      const order = `A${536_000 + Math.floor(row / 5)}`;
      const minute = firstMinute + Math.floor((row / rows) * 730 * 1440);
      const date = new Date(minute * 60_000).toISOString().slice(0, 16).replace('T', ' ');
      const place = random() < 0.1 ? `"${pick(CITIES)}, ""${pick(NAMES)}"""` : pick(COUNTRIES);
      const thing = `${pick(MATERIALS)} ${pick(THINGS)}`;
      const product = random() < 0.35 ? `"${thing}, ""${pick(NAMES)}"""` : `${thing} ${1 + below(9)}`;
      const note = random() < 0.35 ? `"${pick(NOTES)}, ""${below(100_000)}"""` : pick(NOTES);
      const quantity = random() < 0.02 ? -1 : 1 + below(24);
      block += `${order},${10_000 + below(60_000)},${date},${place},${product},${quantity},${(random() * 40).toFixed(2)},${note}\n`;
    }
    await write(block);
  }
}

/**
 * The path of a file of so many rows; written on first use, the same bytes every time.
 * @param {number} rows
 */
export async function ordersFile(rows) {
  const path = `${cache}orders-${rows}.csv`;
  if (existsSync(path)) return path;
  mkdirSync(cache, { recursive: true });
  const unfinished = `${path}.part`;
  const stream = createWriteStream(unfinished);
  await writeRows(rows, async (text) => {
    if (!stream.write(text)) await once(stream, 'drain');
  });
  stream.end();
  await once(stream, 'close');
  renameSync(unfinished, path);
  return path;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const rows = Number(process.argv[2] ?? 1_000_000);
  if (!Number.isInteger(rows) || rows < 1) throw new Error('Usage: npm run generate -- <rows>');
  console.log(await ordersFile(rows));
}
