import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { joinsPropose } from '../../src/analyses/joins-propose';
import type { NewColumn } from '../../src/analyses/analysis';
import { relatives } from '../../src/analyses/joins-lineage';
import type { TableInfo } from '../../src/contract/tables';
import type { JoinProposal } from '../../src/contract/catalogue';
import type { Column } from '../../src/domain/table/column';
import { seededRandom } from '../../src/domain/stats/random';
import { dates, numbers, texts } from '../domain/predict/columns';
import { textColumn } from '../text-column';
import { createMemoryContext, runAnalysis, type MemoryTable } from './memory-context';

function table(name: string, columns: Readonly<Record<string, Column>>, role: Partial<NewColumn> = {}): MemoryTable {
  return {
    name,
    columns: Object.entries(columns).map(([column, cells]) => ({ name: column, column: cells, ...role })),
  };
}

const madeTable: TableInfo = {
  tableId: '',
  name: '',
  rowCount: 0,
  bytes: 0,
  createdAt: '',
  columns: [],
  fingerprint: '',
  rejectedCount: 0,
};

async function propose(...tables: MemoryTable[]): Promise<readonly JoinProposal[]> {
  const { context } = createMemoryContext(tables);
  const asked = tables.map(({ name }) => ({ table: name }));
  return (await runAnalysis(context, joinsPropose, { tables: asked })).proposals;
}

/** `orders.customer > people.id` for each proposal. */
const written = (proposals: readonly JoinProposal[]): string[] =>
  proposals.map(
    ({ left, right }) => `${left.table}.${left.columns.join('+')} > ${right.table}.${right.columns.join('+')}`,
  );

const range = (count: number, value: (i: number) => string): string[] =>
  Array.from({ length: count }, (_, i) => value(i));
const random = seededRandom(7);
const draw = <Value>(values: readonly Value[], count: number): Value[] =>
  Array.from({ length: count }, () => values[Math.floor(random() * values.length)]!);

/** A sample file that has no quotes, its columns as text, or as numbers where every cell is one. */
function sample(name: string): MemoryTable {
  const text = readFileSync(new URL(`../../public/samples/${name}.csv`, import.meta.url), 'utf8');
  const [header, ...lines] = text
    .trim()
    .split(/\r?\n/)
    .map((line) => line.split(','));
  const columns = header!.map((column, place): NewColumn => {
    const cells = lines.map((line) => line[place]!);
    const isNumber = cells.every((cell) => cell === '' || Number.isFinite(Number(cell)));
    const asNumber = (cell: string) => (cell === '' ? null : Number(cell));
    return { name: column, column: isNumber ? numbers(...cells.map(asNumber)) : textColumn(cells) };
  });
  return { name, columns };
}

describe('joins.propose', () => {
  it('finds how the tables of the sample shop belong together, and nothing else', async () => {
    const proposals = await propose(...['customers', 'transactions', 'survey', 'referrals'].map(sample));
    expect(written(proposals).slice(0, 3).sort()).toEqual([
      'customers.customer_id > survey.customer_id',
      'transactions.customer_id > customers.customer_id',
      'transactions.customer_id > survey.customer_id',
    ]);
    expect(new Set(written(proposals).slice(3))).toEqual(
      new Set([
        'customers.customer_id > referrals.referred_id',
        'referrals.referrer_id > customers.customer_id',
        'transactions.customer_id > referrals.referred_id',
      ]),
    );
    const [first] = proposals.filter(({ left, right }) => left.table === 'transactions' && right.table === 'customers');
    expect(first).toMatchObject({
      nameLikeness: 1,
      check: { cardinality: 'many-to-one', left: { rows: 41_358, matchedRows: 41_358 }, right: { keys: 2_000 } },
    });
  });

  it('puts the table that has each key once on the right, whichever was named first', async () => {
    const ids = range(40, (i) => `C${i}`);
    const people = table('people', { id: texts(...ids), city: texts(...draw(['Oslo', 'Lima'], 40)) });
    const orders = table('orders', { 'Customer ID': texts(...draw(ids, 200)) });
    expect(written(await propose(people, orders))).toEqual(['orders.Customer ID > people.id']);
    expect(written(await propose(orders, people))).toEqual(['orders.Customer ID > people.id']);
  });

  it('is not taken in by whole numbers that lie in the same range, or by dates', async () => {
    const days = range(60, (i) => new Date(Date.UTC(2025, 0, 1 + i)).toISOString());
    const stores = table('stores', {
      id: numbers(...Array(60).keys()),
      opened: dates(...days),
      'floor space': numbers(...Array(60).keys()),
    });
    const products = table('products', {
      id: numbers(...Array(60).keys()),
      'in range since': dates(...days.toReversed()),
      weight: numbers(...draw([...Array(50).keys()], 60)),
    });
    expect(await propose(stores, products)).toEqual([]);
  });

  it('is not taken in by numbers that count from one on, though one of the columns is text', async () => {
    const orders = table('orders', { order_id: texts(...range(500, (i) => `${i + 1}`)) });
    const people = table('people', {
      name: texts(...range(300, (i) => `P. Smith ${i}`)),
      age: numbers(
        ...draw(
          [...Array(70).keys()].map((i) => i + 18),
          300,
        ),
      ),
    });
    expect(await propose(orders, people)).toEqual([]);
    const visits = table('visits', { 'order nr': numbers(...draw([...Array(500).keys()], 300)) });
    expect(written(await propose(orders, visits))).toEqual(['visits.order nr > orders.order_id']);
  });

  it('trusts like names where numbers match', async () => {
    const stores = table('stores', { id: numbers(...Array(60).keys()), age: numbers(...draw([1, 2, 3], 60)) });
    const sales = table('sales', { store_no: numbers(...draw([...Array(60).keys()], 300)) });
    expect(written(await propose(stores, sales))).toEqual(['sales.store_no > stores.id']);
  });

  it('finds text codes under names that have nothing in common', async () => {
    const codes = range(80, (i) => `SKU-${1000 + i * 7}`);
    const proposals = await propose(
      table('a', { art: texts(...codes) }),
      table('b', { bezeichner: texts(...draw(codes, 300)) }),
    );
    expect(written(proposals)).toEqual(['b.bezeichner > a.art']);
  });

  it('finds nothing in noise', async () => {
    const noise = (name: string): MemoryTable =>
      table(name, {
        [`${name} measure`]: numbers(...range(200, () => '').map(() => random() * 100)),
        [`${name} count`]: numbers(...draw([...Array(10).keys()], 200)),
        [`${name} mood`]: texts(...draw(['good', 'bad', 'fair'], 200)),
        [`${name} note`]: texts(...range(200, () => `${name}${random()}`)),
      });
    expect(await propose(noise('one'), noise('two'), noise('three'))).toEqual([]);
  });

  it('proposes keys that are only written differently, and says how', async () => {
    const people = table('people', { customer_id: texts(...range(50, (i) => `c${i}`)) });
    const orders = table('orders', { customer_id: texts(...range(50, (i) => `C${i} `)) });
    const [proposal, ...others] = await propose(people, orders);
    expect(others).toEqual([]);
    expect(proposal!.check.sharedKeys).toBe(0);
    expect(proposal!.check.nearMatches).toMatchObject([{ ignoring: 'all', rows: 50 }]);
  });

  it('tells that a number joins the text that it is written as', async () => {
    const people = table('people', { 客户编号: texts(...range(50, (i) => `${i + 100}`), 'unknown') });
    const orders = table('orders', {
      CustomerID: numbers(
        ...draw(
          [...Array(50).keys()].map((i) => i + 100),
          300,
        ),
      ),
    });
    const [proposal] = await propose(people, orders);
    expect(proposal).toMatchObject({
      left: { table: 'orders', columns: ['CustomerID'] },
      check: { left: { unmatchedRows: 0 }, types: [{ left: 'number', right: 'text' }] },
    });
  });

  it('proposes two columns together where no single one is a key', async () => {
    const stores = ['north', 'south', 'east', 'west', 'web'];
    const pairs = stores.flatMap((store) => range(30, (i) => `P${i}`).map((product) => [store, product] as const));
    const sold = draw(pairs, 400);
    const stock = table('stock', {
      store: texts(...pairs.map(([store]) => store)),
      product: texts(...pairs.map(([, product]) => product)),
      onHand: numbers(...draw([1, 2, 3], 150)),
    });
    const sales = table('sales', {
      product_id: texts(...sold.map(([, product]) => product)),
      'Store name': texts(...sold.map(([store]) => store)),
    });
    const proposals = await propose(stock, sales);
    expect(written(proposals)).toEqual(['sales.product_id+Store name > stock.product+store']);
    expect(proposals[0]!.check).toMatchObject({ cardinality: 'many-to-one', left: { unmatchedRows: 0 } });
  });

  it('proposes an id that both repeat only after all others, at a lower score', async () => {
    const ids = range(100, (i) => `C${i}`);
    const visits = table('visits', { customer_id: texts(...draw(ids, 500)) });
    const orders = table('orders', { customer_id: texts(...draw(ids, 400)) });
    const people = table('people', { customer_id: texts(...ids) });
    const proposals = await propose(visits, orders, people);
    expect(written(proposals).at(-1)).toBe('visits.customer_id > orders.customer_id');
    expect(proposals.at(-1)!.check.cardinality).toBe('many-to-many');
    expect(proposals.at(-1)!.score).toBeLessThan(proposals[0]!.score - 0.3);
  });

  it('does not join a table with one that was made of it, or of the same', async () => {
    const info = (tableId: string, ...sources: string[]): TableInfo => ({
      ...madeTable,
      tableId,
      ...(sources.length > 0 && { madeBy: { analysis: 'prepare.apply', version: 1, parameters: {}, sources } }),
    });
    const related = relatives([
      info('orders'),
      info('people'),
      info('tidy', 'orders'),
      info('joined', 'tidy', 'people'),
      info('other', 'gone'),
      info('another', 'gone'),
    ]);
    const pairs = [...Array(6).keys()].flatMap((a) =>
      [...Array(6).keys()].filter((b) => a < b && related(a, b)).map((b) => [a, b]),
    );
    expect(pairs).toEqual([
      [0, 2],
      [0, 3],
      [1, 3],
      [2, 3],
      [4, 5],
    ]);
    expect(related(0, 0)).toBe(true);
  });

  it('answers for one table, and for a table twice', async () => {
    const people = table('people', { id: texts('a', 'b') });
    expect(await propose(people)).toEqual([]);
    expect(await propose(people, people)).toEqual([]);
  });

  it('can be stopped', async () => {
    const tables = ['customers', 'survey'].map(sample);
    const { context } = createMemoryContext(tables, 20);
    const asked = { tables: tables.map(({ name }) => ({ table: name })) };
    await expect(runAnalysis(context, joinsPropose, asked)).rejects.toMatchObject({ code: 'cancelled' });
  });
});
