/** Before that an estimate would jump about. */
const ESTIMATED_FROM = 0.05;
const MARK_EVERY_MS = 250;

interface Mark {
  readonly elapsedMs: number;
  readonly fraction: number;
}

/** How far work had come, so that what is left is told by its later pace: the parts of one work differ. */
export class Pace {
  readonly #marks: Mark[] = [{ elapsedMs: 0, fraction: 0 }];

  note(fraction: number, elapsedMs: number): void {
    if (elapsedMs - this.#marks.at(-1)!.elapsedMs >= MARK_EVERY_MS) this.#marks.push({ elapsedMs, fraction });
  }

  /** How long still, if it goes on as in the second half of its time; `null` while that cannot be told. */
  remainingMs(fraction: number | null, elapsedMs: number): number | null {
    if (fraction === null || fraction < ESTIMATED_FROM || fraction > 1) return null;
    const from = this.#marks.findLast((mark) => mark.elapsedMs <= elapsedMs / 2)!;
    const done = fraction - from.fraction;
    return done > 0 ? ((elapsedMs - from.elapsedMs) * (1 - fraction)) / done : null;
  }
}
