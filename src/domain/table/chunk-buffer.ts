const LEAST_LENGTH = 32;

/** The same values in an array with room for `needed`, its length doubled: a wide, short table stays small. */
export function withRoom<T extends Float64Array | Uint32Array | Uint8Array>(values: T, needed: number): T {
  if (needed <= values.length) return values;
  const Values = values.constructor as new (length: number) => T;
  const grown = new Values(Math.max(needed, LEAST_LENGTH, values.length * 2));
  grown.set(values);
  return grown;
}
