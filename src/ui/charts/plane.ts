/** A rectangle of the page, in CSS pixels, that shows a rectangle of numbers. */
export interface Plane {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  readonly x: Interval;
  readonly y: Interval;
}

export interface Interval {
  readonly low: number;
  readonly high: number;
}

export type Point = readonly [number, number];

/** The interval of all numbers with some room around them; never empty. */
export function roomyInterval(lists: readonly (readonly number[])[], room = 0.04): Interval {
  let low = Infinity;
  let high = -Infinity;
  for (const values of lists) {
    for (const value of values) {
      if (!Number.isFinite(value)) continue;
      low = Math.min(low, value);
      high = Math.max(high, value);
    }
  }
  if (low > high) return { low: 0, high: 1 };
  const extra = (high - low) * room || Math.abs(high) || 1;
  return { low: low - extra, high: high + extra };
}

/** Upwards is more. */
export function toPixels({ left, top, width, height, x, y }: Plane, [across, up]: Point): Point {
  return [
    left + (width * (across - x.low)) / (x.high - x.low),
    top + height - (height * (up - y.low)) / (y.high - y.low),
  ];
}

export function toNumbers({ left, top, width, height, x, y }: Plane, [across, down]: Point): Point {
  return [
    x.low + ((across - left) / width) * (x.high - x.low),
    y.low + ((top + height - down) / height) * (y.high - y.low),
  ];
}

/** Round numbers within an interval, 1, 2 or 5 times a power of ten apart, at most as many as asked for. */
export function roundTicks({ low, high }: Interval, most = 6): number[] {
  const span = high - low;
  if (!(span > 0) || !Number.isFinite(span)) return [];
  const power = 10 ** Math.floor(Math.log10(span / most));
  const step = [1, 2, 5, 10].map((factor) => factor * power).find((each) => span / each <= most) ?? 10 * power;
  const first = Math.ceil(low / step - 1e-9);
  const last = Math.floor(high / step + 1e-9);
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => (first + index) * step);
}
