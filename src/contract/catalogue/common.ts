/** Rows that an analysis did not use, and why. `reason` is a message key under `reason.`. */
export interface LeftOut {
  readonly reason: string;
  readonly rows: number;
}

/** What every analysis that makes a table tells. */
export interface TableMade {
  readonly tableId: string;
  readonly leftOut: readonly LeftOut[];
}
