import { ClienteleError } from '../error';

/** The segments of the published map, from best to lost. */
export const RFM_SEGMENTS = [
  'Champions',
  'Loyal',
  'Potential Loyalist',
  'New',
  'Promising',
  'Need Attention',
  'About To Sleep',
  'At Risk',
  'Cannot Lose',
  'Hibernating',
  'Lost',
] as const;

/** Cells (recency, frequency and monetary score) of each segment of the published 11-segment map. */
const PUBLISHED: Readonly<Record<(typeof RFM_SEGMENTS)[number], string>> = {
  Champions: '555 554 544 545 454 455 445',
  Loyal: '543 444 435 355 354 345 344 335',
  'Potential Loyalist':
    '553 551 552 541 542 533 532 531 452 451 442 441 431 453 433 432 423 353 352 351 342 341 333 323',
  New: '512 511 422 421 412 411 311',
  Promising: '525 524 523 522 521 515 514 513 425 424 413 414 415 315 314 313',
  'Need Attention': '535 534 443 434 343 334 325 324',
  'About To Sleep': '331 321 312 221 213 231 241 251',
  'At Risk': '255 254 245 244 253 252 243 242 235 234 225 224 153 152 145 143 142 135 134 133 125 124',
  'Cannot Lose': '155 154 144 214 215 115 114 113',
  Hibernating: '332 322 233 232 223 222 132 123 122 212 211',
  Lost: '111 112 121 131 141 151',
};

/** Segment by cell code. */
export type RfmMap = ReadonlyMap<string, string>;

/** The published map: a segment for each of the 125 cells. */
export const PUBLISHED_RFM_MAP: RfmMap = new Map(
  Object.entries(PUBLISHED).flatMap(([segment, cells]) =>
    cells.split(' ').map((cell): [string, string] => [cell, segment]),
  ),
);

const CELLS_NAMED = 10;

/**
 * The segment of every cell of a `bins`³ cube. With another number of bins than five, the published map is
 * read at 1 + 4 (score − 1) / (bins − 1), rounded: the lowest score is its 1, the highest its 5.
 *
 * @param given segment by cell code such as `352` (scores joined by `-` from ten bins on)
 * @throws ClienteleError `invalid-parameter` naming the cells that a given map leaves out, or does not have
 */
export function rfmMap(bins: number, given?: Readonly<Record<string, string>>): RfmMap {
  const segments = given && new Map(Object.entries(given));
  const map = new Map<string, string>();
  const missing: string[] = [];
  for (const scores of allScores(bins)) {
    const cell = rfmCell(scores, bins);
    const segment = segments ? segments.get(cell) : PUBLISHED_RFM_MAP.get(rfmCell(scores.map(toFive(bins)), 5));
    if (segment) map.set(cell, segment);
    else missing.push(cell);
  }
  if (missing.length > 0) throw wrongMap('gives no segment to', missing);
  const unknown = [...(segments?.keys() ?? [])].filter((cell) => !map.has(cell));
  if (unknown.length > 0) throw wrongMap(`of ${bins} bins does not have`, unknown);
  return map;
}

/** The code of a cell: its recency, frequency and monetary scores. */
export function rfmCell(scores: readonly number[], bins: number): string {
  return scores.join(bins < 10 ? '' : '-');
}

/** The scores of every cell, counted up from 1, 1, 1 with the monetary score fastest. */
export function allScores(bins: number): number[][] {
  return Array.from({ length: bins ** 3 }, (_, cell) => [
    1 + Math.floor(cell / bins ** 2),
    1 + (Math.floor(cell / bins) % bins),
    1 + (cell % bins),
  ]);
}

function toFive(bins: number): (score: number) => number {
  return (score) => 1 + Math.round(((score - 1) / (bins - 1)) * 4);
}

function wrongMap(fault: string, cells: readonly string[]): ClienteleError {
  const named = cells.slice(0, CELLS_NAMED).join(', ') + (cells.length > CELLS_NAMED ? ', …' : '');
  return new ClienteleError('invalid-parameter', `The map ${fault} ${cells.length} of the cells: ${named}.`, {
    parameter: 'map',
    expected: 'a segment for every cell',
    received: named,
    cells,
  });
}
