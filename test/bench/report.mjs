/**
 * @typedef {import('./contenders.mjs').Measurement & { name: string, cpuMs: number }} Run
 * @typedef {{ rows: number, fileBytes: number, idle: number, peak: number, over: number }} Memory
 * @typedef {{ chromium: string, processors: number, fileBytes: number }} Setting
 * @typedef {{ name: string, rows: number, ms: number, cpuMs: number, all: number[], parts: Record<string, number> }} Timing
 */

/** @param {readonly number[]} values at least one */
function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = (sorted.length - 1) / 2;
  return ((sorted[Math.floor(middle)] ?? NaN) + (sorted[Math.ceil(middle)] ?? NaN)) / 2;
}

const kind = (/** @type {Run} */ run) => `${run.name} ${run.rows}`;

/** @param {Run[]} runs of one contender on one file @returns {Timing} */
function timing(runs) {
  const [{ name, rows, parts = {} }] = runs;
  return {
    name,
    rows,
    ms: median(runs.map(({ ms }) => ms)),
    cpuMs: median(runs.map(({ cpuMs }) => cpuMs)),
    all: runs.map(({ ms }) => ms),
    parts: Object.fromEntries(
      Object.keys(parts).map((part) => [part, median(runs.map((run) => run.parts?.[part] ?? NaN))]),
    ),
  };
}

/**
 * Medians, ratios and growth. The app is the first contender.
 * @param {number} rows @param {Run[]} runs @param {Memory[]} memory @param {Setting} setting
 */
export function summarise(rows, runs, memory, setting) {
  const kinds = new Set(runs.map(kind));
  const timings = [...kinds].map((each) => timing(runs.filter((run) => kind(run) === each)));
  const app = timings.filter(({ name }) => name === 'Clientele').sort((a, b) => a.rows - b.rows);
  const own = app.find((entry) => entry.rows === rows);
  const tasks = runs.flatMap(({ longTasks = [] }) => longTasks);
  return {
    ...setting,
    rows,
    timings,
    ratios: timings
      .filter(({ name }) => own && name !== own.name)
      .map(({ name, ms }) => ({ to: name, ratio: own.ms / ms })),
    /** From one size to the next; a factor of 1 is linear growth. */
    growth: app.slice(1).map((to, i) => {
      const from = app[i];
      return {
        from: from.rows,
        to: to.rows,
        msPerThousandRows: ((to.ms - from.ms) / (to.rows - from.rows)) * 1000,
        factor: to.ms / from.ms / (to.rows / from.rows),
      };
    }),
    memory: memory.map((entry) => ({ ...entry, timesFile: entry.over / entry.fileBytes })),
    mainThread: { longTasks: tasks.length, longestMs: Math.max(0, ...tasks) },
  };
}

const seconds = (/** @type {number} */ ms) => (ms / 1000).toFixed(2);
const megabytes = (/** @type {number} */ bytes) => (bytes / 1e6).toFixed(0);
const table = (/** @type {string[]} */ head, /** @type {string[][]} */ rows) =>
  [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');

/** @param {ReturnType<typeof summarise>} results */
export function markdown({ chromium, processors, fileBytes, rows, timings, ratios, growth, memory, mainThread }) {
  const ratioTo = (/** @type {string} */ name) => ratios.find(({ to }) => to === name)?.ratio.toFixed(2) ?? '';
  const parts = [
    `Import of ${rows.toLocaleString('en')} rows x 8 columns, ${megabytes(fileBytes)} MB; Chromium ${chromium}, ${processors} processors.`,
    table(
      ['reader', 'rows', 'median s', 'min s', 'max s', 'processor s', 'parts', 'Clientele is'],
      timings.map(({ name, rows: size, ms, cpuMs, all, parts: pieces }) => [
        name,
        size.toLocaleString('en'),
        seconds(ms),
        seconds(Math.min(...all)),
        seconds(Math.max(...all)),
        seconds(cpuMs),
        Object.entries(pieces)
          .map(([piece, time]) => `${piece} ${seconds(time)}`)
          .join(', '),
        size === rows && ratioTo(name) ? `${ratioTo(name)} x` : '',
      ]),
    ),
  ];
  if (growth.length > 0) {
    parts.push(
      table(
        ['from rows', 'to rows', 'ms a thousand rows more', 'time over rows'],
        growth.map(({ from, to, msPerThousandRows, factor }) => [
          from.toLocaleString('en'),
          to.toLocaleString('en'),
          msPerThousandRows.toFixed(3),
          `x ${factor.toFixed(2)}`,
        ]),
      ),
    );
  }
  if (memory.length > 0) {
    parts.push(
      table(
        ['rows', 'file MB', 'idle MB', 'peak MB', 'over idle MB', 'times the file'],
        memory.map((entry) => [
          entry.rows.toLocaleString('en'),
          megabytes(entry.fileBytes),
          megabytes(entry.idle),
          megabytes(entry.peak),
          megabytes(entry.over),
          entry.timesFile.toFixed(2),
        ]),
      ),
      `Main thread: ${mainThread.longTasks} tasks over 50 ms, the longest ${mainThread.longestMs.toFixed(0)} ms.`,
    );
  }
  return parts.join('\n\n');
}
