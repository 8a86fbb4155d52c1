import { purchaseTotals } from '../../../src/domain/customers/purchase-totals';
import { dbscan } from '../../../src/domain/segments/dbscan';
import { kdTree } from '../../../src/domain/segments/kd-tree';
import { rfm } from '../../../src/domain/segments/rfm';
import { silhouette } from '../../../src/domain/segments/silhouette';
import { finish } from '../../../src/domain/stats/steps';

const read = async (/** @type {string} */ name) => (await fetch(`../cache/${name}`)).arrayBuffer();
const [plane, rows, labels] = await Promise.all(['dbscan.bin', 'silhouette.bin', 'silhouette-labels.bin'].map(read));

const timed = (/** @type {() => unknown} */ work) => {
  const started = performance.now();
  work();
  return performance.now() - started;
};

/** The columns of order lines as the column cache holds them. @param {string} csv */
function loadedOrders(csv) {
  const rows = csv.trimEnd().split('\n').slice(1);
  const [date, quantity, unitPrice] = [0, 1, 2].map(() => new Float64Array(rows.length));
  const codes = new Uint32Array(rows.length);
  const known = new Map();
  rows.forEach((row, line) => {
    // The place and the product may hold commas, within quotes; nothing that is read here is quoted.
    const [, customer, day, , , units, price] = row
      .match(/("(?:[^"]|"")*"|[^,]*)(?=,|$)/g)
      .filter((field) => field !== '');
    if (!known.has(customer)) known.set(customer, known.size);
    codes[line] = known.get(customer);
    date[line] = Date.parse(`${day.replace(' ', 'T')}Z`);
    quantity[line] = Number(units);
    unitPrice[line] = Number(price);
  });
  return { customer: { type: 'text', codes, dictionary: [...known.keys()] }, date, quantity, unitPrice };
}

/** @type {ReturnType<typeof loadedOrders>} */
let orders;

globalThis.kernels = {
  /** @param {string} name of the file of order lines */
  loadOrders: async (name) => {
    orders = loadedOrders(new TextDecoder().decode(await read(name)));
  },
  /** What the peer's group-by gives, and the scores and segments as well. */
  rfm: () =>
    timed(() => {
      const { unitPrice, ...lines } = orders;
      const amount = new Float64Array(unitPrice.length);
      for (let line = 0; line < amount.length; line++) amount[line] = unitPrice[line] * lines.quantity[line];
      const made = finish(purchaseTotals({ ...lines, amount, order: null, item: null }, null));
      return finish(rfm({ ...made, frequency: made.orders }, { bins: 5 }));
    }),
  dbscan: () =>
    timed(() => {
      const data = { rows: 50_000, columns: 2, values: new Float64Array(plane) };
      return finish(dbscan(finish(kdTree(data)), { eps: 0.1, minSamples: 10 }));
    }),
  silhouette: () =>
    timed(() => {
      const data = { rows: 5_000, columns: 8, values: new Float64Array(rows) };
      return finish(silhouette(data, new Uint32Array(labels), 5, 1));
    }),
};
