import { GroupSums } from '../stats/group-sums';

/** Instead of a place among at most 1,000. */
const NO_CELL = 0xffff;

/** Customers and their money in every cell of the cube: recency score slowest, monetary score fastest. */
export interface RfmCells {
  readonly count: number[];
  readonly revenue: number[];
}

/** What a pair of scores holds, `[first - 1][second - 1]`. */
export interface RfmHeat {
  readonly count: number[][];
  readonly revenue: number[][];
  /** Money a customer; null where there are none. */
  readonly meanValue: (number | null)[][];
}

export interface RfmHeats {
  /** Recency by frequency. */
  readonly rf: RfmHeat;
  /** Frequency by money. */
  readonly fm: RfmHeat;
  /** Recency by money. */
  readonly rm: RfmHeat;
}

/** The place of each row's cell among the `bins`³; `NO_CELL` without scores. */
export function cellPlaces(r: Float64Array, f: Float64Array, m: Float64Array, bins: number): Uint16Array {
  const places = new Uint16Array(r.length).fill(NO_CELL);
  for (let row = 0; row < places.length; row++) {
    const place = ((r[row]! - 1) * bins + f[row]! - 1) * bins + m[row]! - 1;
    if (place >= 0) places[row] = place;
  }
  return places;
}

/** @param places by `cellPlaces` @param scale of the money, by `decimalScale` */
export function countCells(places: Uint16Array, money: Float64Array, bins: number, scale: number | null): RfmCells {
  const count = new Array<number>(bins ** 3).fill(0);
  const revenue = new GroupSums(bins ** 3, scale);
  for (let row = 0; row < places.length; row++) {
    const place = places[row]!;
    if (place === NO_CELL) continue;
    count[place]!++;
    revenue.add(place, money[row]!);
  }
  return { count, revenue: Array.from(revenue.totals()) };
}

/** @param scale of the money, by `decimalScale` */
export function heatMaps(cells: RfmCells, bins: number, scale: number | null): RfmHeats {
  const heat = (first: (place: number) => number, second: (place: number) => number): RfmHeat => {
    const count = new Array<number>(bins ** 2).fill(0);
    const money = new GroupSums(bins ** 2, scale);
    cells.count.forEach((customers, place) => {
      const at = first(place) * bins + second(place);
      count[at]! += customers;
      money.add(at, cells.revenue[place]!);
    });
    const revenue = Array.from(money.totals());
    const square = <T>(values: readonly T[]): T[][] =>
      Array.from({ length: bins }, (_, row) => values.slice(row * bins, (row + 1) * bins));
    const mean = revenue.map((sum, at) => (count[at] === 0 ? null : sum / count[at]!));
    return { count: square(count), revenue: square(revenue), meanValue: square(mean) };
  };
  const r = (place: number): number => Math.floor(place / bins ** 2);
  const f = (place: number): number => Math.floor(place / bins) % bins;
  const m = (place: number): number => place % bins;
  return { rf: heat(r, f), fm: heat(f, m), rm: heat(r, m) };
}
