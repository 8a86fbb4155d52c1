import { element } from './random.mjs';

const START = Date.UTC(2024, 0, 1);
const DAY = 86_400_000;

/** Days are counted from 2024-01-01 = 0; this one is 2025-12-31. */
export const LAST_DAY = 730;

const MONTHS = [0.85, 0.8, 0.9, 0.92, 1, 0.95, 0.85, 0.85, 1, 1.1, 1.7, 1.9];
const WEEKDAYS = [1.2, 0.95, 0.9, 0.9, 0.95, 1.05, 1.25];

/** How busy the shop was up to the start of each day; the last entry is the total. */
const busyBefore = [0];
for (let day = 0; day <= LAST_DAY; day++) {
  const date = new Date(START + day * DAY);
  const busy = element(MONTHS, date.getUTCMonth()) * element(WEEKDAYS, date.getUTCDay());
  busyBefore.push(element(busyBefore, day) + busy);
}

/** @param {number} day */
export const isoDate = (day) => new Date(START + day * DAY).toISOString().slice(0, 10);

/** @param {number} day */
export const isHighSeason = (day) => new Date(START + day * DAY).getUTCMonth() >= 10;

/**
 * A day between two days, both included, in proportion to how busy the shop was.
 *
 * @param {import('./random.mjs').Draw} draw
 * @param {number} from
 * @param {number} to
 */
export function busyDay(draw, from, to) {
  const low = element(busyBefore, from);
  const aim = low + draw.uniform() * (element(busyBefore, to + 1) - low);
  let day = from;
  while (day < to && element(busyBefore, day + 1) <= aim) day++;
  return day;
}
