/** What goes from a node at the left to one at the right. */
export interface Flow {
  readonly from: number;
  readonly to: number;
  readonly value: number;
}

export interface FlowBox {
  readonly node: number;
  readonly value: number;
  readonly top: number;
  readonly height: number;
  /** Where its name stands: names never meet. */
  readonly labelY: number;
}

interface FlowRibbon extends Flow {
  /** Path of its outline. */
  readonly path: string;
}

export interface FlowLayout {
  readonly left: readonly FlowBox[];
  readonly right: readonly FlowBox[];
  readonly ribbons: readonly FlowRibbon[];
}

interface FlowArea {
  /** Where the ribbons begin and end. */
  readonly x0: number;
  readonly x1: number;
  readonly top: number;
  readonly height: number;
}

/** Least distance of one box's top from the next one's: that of its name from the next. */
const SLOT = 18;
const GAP = 4;

/** Boxes as high as what passes through them, all on one scale, and ribbons between them in the order of the boxes. */
export function flowLayout(nodes: number, flows: readonly Flow[], { x0, x1, top, height }: FlowArea): FlowLayout {
  const used = flows.filter(({ value }) => value > 0);
  const sums = (end: 'from' | 'to'): number[] => {
    const totals = new Array<number>(nodes).fill(0);
    for (const flow of used) totals[flow[end]]! += flow.value;
    return totals;
  };
  const [outgoing, incoming] = [sums('from'), sums('to')];
  const scale = Math.min(fittingScale(outgoing, height), fittingScale(incoming, height));
  const left = stacked(outgoing, scale, top);
  const right = stacked(incoming, scale, top);
  const tops = { from: topsOf(left), to: topsOf(right) };
  const ordered = used.toSorted((a, b) => a.from - b.from || a.to - b.to);
  const ribbons = ordered.map((flow): FlowRibbon => {
    const thick = flow.value * scale;
    const [y0, y1] = [tops.from.get(flow.from)!, tops.to.get(flow.to)!];
    tops.from.set(flow.from, y0 + thick);
    tops.to.set(flow.to, y1 + thick);
    return { ...flow, path: ribbon(x0, y0, x1, y1, thick) };
  });
  return { left, right, ribbons };
}

/** Pixels a unit at which the boxes fill the height, by halving; 0 where not even their names fit. */
function fittingScale(totals: readonly number[], height: number): number {
  const present = totals.filter((total) => total > 0);
  const need = (scale: number): number => present.reduce((sum, total) => sum + Math.max(SLOT, total * scale + GAP), 0);
  let low = 0;
  let high =
    height /
    Math.max(
      Number.MIN_VALUE,
      present.reduce((sum, total) => sum + total, 0),
    );
  for (let halving = 0; halving < 40; halving++) {
    const middle = (low + high) / 2;
    if (need(middle) > height) high = middle;
    else low = middle;
  }
  return low;
}

function stacked(totals: readonly number[], scale: number, from: number): FlowBox[] {
  let top = from;
  return totals.flatMap((value, node) => {
    if (value <= 0) return [];
    const height = value * scale;
    const slot = Math.max(SLOT, height + GAP);
    const box = { node, value, top: top + (slot - GAP - height) / 2, height, labelY: top + (slot - GAP) / 2 };
    top += slot;
    return [box];
  });
}

function topsOf(boxes: readonly FlowBox[]): Map<number, number> {
  return new Map(boxes.map(({ node, top }) => [node, top]));
}

function ribbon(x0: number, y0: number, x1: number, y1: number, thick: number): string {
  const middle = (x0 + x1) / 2;
  const at = (...numbers: number[]): string => numbers.map((number) => number.toFixed(2)).join(' ');
  return (
    `M${at(x0, y0)}C${at(middle, y0, middle, y1, x1, y1)}L${at(x1, y1 + thick)}` +
    `C${at(middle, y1 + thick, middle, y0 + thick, x0, y0 + thick)}Z`
  );
}
