/**
 * How far a sample is from having one mode: the greatest distance of its distribution function from the nearest unimodal one
 * (Hartigan & Hartigan 1985, "The dip test of unimodality"), by the algorithm AS 217 with the correction of Maechler (2003).
 *
 * @param x ascending, one at least
 * @returns from 1 / (2 n) up to 1/4
 */
export function dip(x: Float64Array): number {
  const n = x.length;
  let low = 0;
  let high = n - 1;
  // In units of 1 / (2 n).
  let most = 1;
  if (n < 4 || x[0] === x[high]) return most / (2 * n);
  const below = minorant(x);
  const above = majorant(x);
  for (;;) {
    const gcm = [high];
    while (gcm.at(-1)! > low) gcm.push(below[gcm.at(-1)!]!);
    const lcm = [low];
    while (lcm.at(-1)! < high) lcm.push(above[lcm.at(-1)!]!);
    const { distance, left, right } = widestGap(x, gcm, lcm);
    if (distance < most) break;
    for (let j = left; j + 1 < gcm.length; j++) most = Math.max(most, rise(x, gcm[j + 1]!, gcm[j]!, 1));
    for (let j = right; j + 1 < lcm.length; j++) most = Math.max(most, rise(x, lcm[j]!, lcm[j + 1]!, -1));
    if (low === gcm[left] && high === lcm[right]) break;
    low = gcm[left]!;
    high = lcm[right]!;
  }
  return most / (2 * n);
}

/** For each point the one before it on the greatest convex minorant of the distribution up to it. */
function minorant(x: Float64Array): Uint32Array {
  const before = new Uint32Array(x.length);
  for (let j = 1; j < x.length; j++) {
    let at = j - 1;
    for (; at > 0; at = before[at]!) {
      const next = before[at]!;
      if ((x[j]! - x[at]!) * (at - next) < (x[at]! - x[next]!) * (j - at)) break;
    }
    before[j] = at;
  }
  return before;
}

/** For each point the one after it on the least concave majorant of the distribution from it on. */
function majorant(x: Float64Array): Uint32Array {
  const last = x.length - 1;
  const after = new Uint32Array(x.length).fill(last);
  for (let k = last - 1; k >= 0; k--) {
    let at = k + 1;
    for (; at < last; at = after[at]!) {
      const next = after[at]!;
      if ((x[k]! - x[at]!) * (at - next) < (x[at]! - x[next]!) * (k - at)) break;
    }
    after[k] = at;
  }
  return after;
}

/** The greatest distance between both, and where in their lists it is. @param gcm from the right to the left */
function widestGap(x: Float64Array, gcm: readonly number[], lcm: readonly number[]) {
  let left = gcm.length - 1;
  let right = lcm.length - 1;
  if (gcm.length === 2 && lcm.length === 2) return { distance: 1, left, right };
  let distance = 0;
  let ix = gcm.length - 2;
  let iv = 1;
  do {
    const [g, l] = [gcm[ix]!, lcm[iv]!];
    if (g > l) {
      const start = gcm[ix + 1]!;
      const gap = l - start + 1 - ((x[l]! - x[start]!) * (g - start)) / (x[g]! - x[start]!);
      iv++;
      if (gap >= distance) [distance, left, right] = [gap, ix + 1, iv - 1];
    } else {
      const start = lcm[iv - 1]!;
      const gap = ((x[g]! - x[start]!) * (l - start)) / (x[l]! - x[start]!) - (g - start - 1);
      ix--;
      if (gap >= distance) [distance, left, right] = [gap, ix + 1, iv];
    }
    ix = Math.max(ix, 0);
    iv = Math.min(iv, lcm.length - 1);
  } while (gcm[ix] !== lcm[iv]);
  return { distance, left, right };
}

/** How far the steps between two points get above (sign 1) or below (−1) the line between them. */
function rise(x: Float64Array, from: number, to: number, sign: 1 | -1): number {
  let most = 1;
  if (to - from <= 1 || x[to] === x[from]) return most;
  const slope = (to - from) / (x[to]! - x[from]!);
  for (let at = from; at <= to; at++) {
    most = Math.max(most, sign * (at - from - (x[at]! - x[from]!) * slope) + 1);
  }
  return most;
}
