import type { TimePairs } from './purchase-data';

/** Writes the five values of a frequency (by its place) at a time. */
export type ValuesAt = (place: number, time: number, values: Float64Array) => void;

/** A logarithm and its derivatives by four parameters. */
export const CURVE_VALUES = 5;
/** By unit of ln(time + least), on which the functions here bend gently: polynomials between nodes keep 11 digits. */
const NODES_BY_UNIT = 64;
const POINTS = 6;
/** Times of a frequency by node, from which on a curve pays. */
const WORTH = 4;

interface Curve {
  readonly first: number;
  readonly last: number;
  readonly values: Float64Array;
}

/**
 * Costly functions of a frequency and a time at very many times: where a frequency has more of them than a curve needs nodes, they
 * are read off the curve by a polynomial of the fifth degree (Lagrange; Abramowitz & Stegun 1964, 25.2.1), else computed.
 *
 * @param places how many frequencies there are
 * @param ahead how far beyond the times will be asked for
 */
export function timeCurves(places: number, pairs: readonly TimePairs[], ahead = 0) {
  const times = new Uint32Array(places);
  const earliest = new Float64Array(places).fill(Infinity);
  const latest = new Float64Array(places).fill(-Infinity);
  for (const { place, time } of pairs) {
    for (let pair = 0; pair < time.length; pair++) {
      const at = place[pair]!;
      times[at]!++;
      earliest[at] = Math.min(earliest[at]!, time[pair]!);
      latest[at] = Math.max(latest[at]!, time[pair]! + ahead);
    }
  }

  /** @param least above 0: the functions are smooth where time + least is above 0 */
  return (exact: ValuesAt, least: number): ValuesAt => {
    const curves = Array.from(times, (count, place): Curve | null => {
      const first = Math.log(least + earliest[place]!);
      const span = Math.ceil((Math.log(least + latest[place]!) - first) * NODES_BY_UNIT);
      const nodes = Math.max(POINTS, span + 1);
      if (!(count > WORTH * nodes)) return null;
      const values = new Float64Array(nodes * CURVE_VALUES);
      for (let node = 0; node < nodes; node++) {
        const time = Math.max(0, Math.exp(first + node / NODES_BY_UNIT) - least);
        exact(place, time, values.subarray(node * CURVE_VALUES, (node + 1) * CURVE_VALUES));
      }
      return { first, last: nodes - POINTS, values };
    });
    return (place, time, values) => {
      const curve = curves[place];
      if (curve) readOff(curve, (Math.log(least + time) - curve.first) * NODES_BY_UNIT, values);
      else exact(place, time, values);
    };
  };
}

/** A hot loop, once a time: written out, because it is what a fit of very many customers spends its time in. */
function readOff({ last, values }: Curve, at: number, read: Float64Array): void {
  const start = Math.min(last, Math.max(0, Math.floor(at) - 2));
  const a = at - start;
  const [b, c, d, e, f] = [a - 1, a - 2, a - 3, a - 4, a - 5];
  const [ab, cd, ef] = [a * b, c * d, e * f];
  const [w0, w1, w2] = [(b * cd * ef) / -120, (a * cd * ef) / 24, (ab * d * ef) / -12];
  const [w3, w4, w5] = [(ab * c * ef) / 12, (ab * cd * f) / -24, (ab * cd * e) / 120];
  let i = start * CURVE_VALUES;
  for (let k = 0; k < CURVE_VALUES; k++, i++) {
    read[k] =
      w0 * values[i]! +
      w1 * values[i + CURVE_VALUES]! +
      w2 * values[i + 2 * CURVE_VALUES]! +
      w3 * values[i + 3 * CURVE_VALUES]! +
      w4 * values[i + 4 * CURVE_VALUES]! +
      w5 * values[i + 5 * CURVE_VALUES]!;
  }
}
