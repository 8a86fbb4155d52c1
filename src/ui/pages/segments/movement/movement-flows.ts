import type { MovementResult } from '../../../../contract/catalogue';

/** Customers that went from one segment to another, or stayed. */
export interface MovementFlow {
  /** Places in `segments`; null for customers that were none before. */
  readonly from: number | null;
  readonly to: number;
  readonly count: number;
  /** What they had spent until the first date. */
  readonly revenueBefore: number;
  /** What they spent between the dates. */
  readonly revenueBetween: number;
}

/** The flows that have customers, most customers first. */
export function movementFlows({ count, revenueBefore, revenueBetween, arrivals }: MovementResult): MovementFlow[] {
  const between = count.flatMap((row, from) =>
    row.map((customers, to) => ({
      from,
      to,
      count: customers,
      revenueBefore: revenueBefore[from]![to]!,
      revenueBetween: revenueBetween[from]![to]!,
    })),
  );
  const arrived = arrivals.count.map((customers, to) => ({
    from: null,
    to,
    count: customers,
    revenueBefore: 0,
    revenueBetween: arrivals.revenue[to]!,
  }));
  return [...between, ...arrived].filter((flow) => flow.count > 0).sort((a, b) => b.count - a.count);
}

/** The flows that lead to another segment, those of new customers among them, and how many customers stayed where they were. */
export function movesOf(flows: readonly MovementFlow[]): { moves: MovementFlow[]; stayed: number } {
  const stays = flows.filter(({ from, to }) => from === to);
  return {
    moves: flows.filter(({ from, to }) => from !== to),
    stayed: stays.reduce((sum, { count }) => sum + count, 0),
  };
}

/** The largest flow that leads to another segment. */
export function largestMove(flows: readonly MovementFlow[]): MovementFlow | undefined {
  return flows.find(({ from, to }) => from !== null && from !== to);
}

/** The ends of a flow, as segments; null for customers that were none before. */
export type FlowEnds = readonly [string | null, string];

/** A flow as the address holds it. */
export function flowText(ends: FlowEnds): string {
  return JSON.stringify(ends);
}

/** Undefined where the text is no flow. */
export function flowFrom(text: string | undefined): FlowEnds | undefined {
  try {
    const ends: unknown = JSON.parse(text ?? 'null');
    if (!Array.isArray(ends) || ends.length !== 2) return undefined;
    const [before, after] = ends as unknown[];
    return (before === null || typeof before === 'string') && typeof after === 'string' ? [before, after] : undefined;
  } catch {
    return undefined;
  }
}

/** The same movement with its segments in a given order; those that it does not name come last. */
export function inOrder(movement: MovementResult, order: readonly string[]): MovementResult {
  const rank = (place: number): number => {
    const found = order.indexOf(movement.segments[place]!);
    return found < 0 ? order.length : found;
  };
  const places = movement.segments.map((_, place) => place).sort((a, b) => rank(a) - rank(b));
  const list = <T>(values: readonly T[]): T[] => places.map((place) => values[place]!);
  const square = (values: readonly (readonly number[])[]): number[][] => list(values).map(list);
  return {
    ...movement,
    segments: list(movement.segments),
    count: square(movement.count),
    revenueBefore: square(movement.revenueBefore),
    revenueBetween: square(movement.revenueBetween),
    arrivals: { count: list(movement.arrivals.count), revenue: list(movement.arrivals.revenue) },
  };
}
