import { AsyncDuckDB, DuckDBDataProtocol, VoidLogger } from '@duckdb/duckdb-wasm';

const dist = new URL('../modules/@duckdb/duckdb-wasm/dist/', document.baseURI).href;

/** @type {import('@duckdb/duckdb-wasm').AsyncDuckDBConnection} */
let connection;

globalThis.peer = {
  /** @param {File} file */
  async load(file) {
    const database = new AsyncDuckDB(new VoidLogger(), new Worker(`${dist}duckdb-browser-eh.worker.js`));
    await database.instantiate(`${dist}duckdb-eh.wasm`);
    connection = await database.connect();
    await database.registerFileHandle('orders.csv', file, DuckDBDataProtocol.BROWSER_FILEREADER, true);
    await connection.query(`CREATE TABLE orders AS SELECT * FROM read_csv_auto('orders.csv')`);
  },
  /** The group-by alone: neither scores nor segments. */
  async measure() {
    const started = performance.now();
    await connection.query(
      `SELECT CustomerId, max(OrderDate), count(*), sum(Quantity * UnitPrice) FROM orders GROUP BY CustomerId`,
    );
    return performance.now() - started;
  },
};
