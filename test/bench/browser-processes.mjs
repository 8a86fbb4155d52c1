import { readdirSync, readFileSync } from 'node:fs';

const SAMPLE_MS = 100;
/** Milliseconds in a tick of `/proc/<pid>/stat`, on every Linux in use. */
const TICK_MS = 10;
/** Places of utime and stime behind the process's name. */
const USER_TIME = 11;
const SYSTEM_TIME = 12;

/** What follows the name in `/proc/<pid>/stat`; the name stands in parentheses and may hold anything. @param {number} pid */
const processFigures = (pid) => readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ') ?? [];

/** The processes that this one started, and theirs. @returns {number[]} */
function descendants() {
  /** @type {Map<number, number[]>} */
  const children = new Map();
  for (const entry of readdirSync('/proc')) {
    const pid = Number(entry);
    if (!Number.isInteger(pid)) continue;
    try {
      const parent = Number(processFigures(pid)[1]);
      children.set(parent, [...(children.get(parent) ?? []), pid]);
    } catch {
      continue;
    }
  }
  const found = [process.pid];
  for (const pid of found) found.push(...(children.get(pid) ?? []));
  return found.slice(1);
}

/** The sum of a figure over the browser's processes; one that ends meanwhile does not count. @param {(pid: number) => number} figure */
function overProcesses(figure) {
  let sum = 0;
  for (const pid of descendants()) {
    try {
      sum += figure(pid);
    } catch {
      continue;
    }
  }
  return sum;
}

/** Bytes of memory that the browser's processes hold together, shared pages counted once (Linux PSS). */
export const browserMemory = () =>
  overProcesses(
    (pid) => Number(/^Pss:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'))?.[1] ?? 0) * 1024,
  );

/** Milliseconds of processor time that the browser's processes have used, over all threads. */
export const browserTime = () =>
  overProcesses((pid) => {
    const figures = processFigures(pid);
    return (Number(figures[USER_TIME]) + Number(figures[SYSTEM_TIME])) * TICK_MS;
  });

/**
 * The most memory that the browser held while `work` ran.
 * @param {() => Promise<unknown>} work
 */
export async function peakMemory(work) {
  let peak = browserMemory();
  const timer = setInterval(() => {
    peak = Math.max(peak, browserMemory());
  }, SAMPLE_MS);
  try {
    await work();
  } finally {
    clearInterval(timer);
  }
  return Math.max(peak, browserMemory());
}
