import { AsyncDuckDB, DuckDBDataProtocol, VoidLogger } from '@duckdb/duckdb-wasm';

const dist = new URL('../modules/@duckdb/duckdb-wasm/dist/', document.baseURI).href;

/** @type {File} */
let source;

globalThis.peer = {
  /** @param {File} file */
  prepare(file) {
    source = file;
  },
  /** From nothing to a table in memory: starts the database and reads the file into it. */
  async measure() {
    const started = performance.now();
    const worker = new Worker(`${dist}duckdb-browser-eh.worker.js`);
    const database = new AsyncDuckDB(new VoidLogger(), worker);
    await database.instantiate(`${dist}duckdb-eh.wasm`);
    const connection = await database.connect();
    const instantiated = performance.now();
    await database.registerFileHandle('orders.csv', source, DuckDBDataProtocol.BROWSER_FILEREADER, true);
    await connection.query(`CREATE TABLE orders AS SELECT * FROM read_csv_auto('orders.csv')`);
    const ms = performance.now() - started;
    const counted = await connection.query('SELECT count(*)::INTEGER AS rows FROM orders');
    const rows = counted.toArray()[0].rows;
    await connection.close();
    await database.terminate();
    return { ms, rows, parts: { instantiate: instantiated - started, read: started + ms - instantiated } };
  },
};
