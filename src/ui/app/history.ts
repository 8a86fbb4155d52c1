/** A value with the states that it had before, and those that were taken back. */
export interface History<T> {
  readonly past: readonly T[];
  readonly present: T;
  readonly future: readonly T[];
  /** What the last change was about; changes that follow each other under one tag are taken back together. */
  readonly tag: string | null;
}

/** States that are kept. */
const MOST_KEPT = 200;

export function historyOf<T>(present: T): History<T> {
  return { past: [], present, future: [], tag: null };
}

/** @param tag names what is being written to, such as a text that changes letter by letter; `null` stands alone */
export function changed<T>({ past, present, tag: last }: History<T>, next: T, tag: string | null = null): History<T> {
  const goesOn = tag !== null && tag === last;
  return { past: goesOn ? past : [...past, present].slice(-MOST_KEPT), present: next, future: [], tag };
}

export function undone<T>(history: History<T>): History<T> {
  const { past, present, future } = history;
  if (past.length === 0) return history;
  return { past: past.slice(0, -1), present: past.at(-1)!, future: [present, ...future], tag: null };
}

export function redone<T>(history: History<T>): History<T> {
  const { past, present, future } = history;
  if (future.length === 0) return history;
  return { past: [...past, present], present: future[0]!, future: future.slice(1), tag: null };
}
