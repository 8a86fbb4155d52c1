/** Places brought together by code, each code's in their order: those of code `i` are `order[starts[i]]` up to `order[starts[i + 1]]`. */
export interface CountingOrder {
  readonly order: Uint32Array;
  readonly starts: Uint32Array;
}

/** A counting sort. @param codes below `size` */
export function countingOrder(codes: Uint32Array, size: number): CountingOrder {
  const starts = new Uint32Array(size + 1);
  for (const code of codes) starts[code + 1]!++;
  for (let code = 0; code < size; code++) starts[code + 1]! += starts[code]!;
  const next = starts.slice();
  const order = new Uint32Array(codes.length);
  for (let place = 0; place < codes.length; place++) order[next[codes[place]!]!++] = place;
  return { order, starts };
}
