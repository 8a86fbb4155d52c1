import type { Chart, Plugin } from 'chart.js';
import type { ChartStyle } from './chart-style';

/** The quantity of the y axis, written level over its upper end. */
export function levelAxisTitle(text: string, style: ChartStyle): Plugin {
  return {
    id: 'levelAxisTitle',
    afterDraw({ ctx, chartArea, scales }) {
      write(ctx, text, scales['y']?.left ?? chartArea.left, chartArea.top - 14, 'left', style.muted, style);
    },
  };
}

/** Each bar's number at its end; over upright bars only where all have room beside each other. */
export function barNumbers(textOf: (index: number) => string, horizontal: boolean, style: ChartStyle): Plugin {
  return {
    id: 'barNumbers',
    afterDatasetsDraw(chart) {
      const bars = chart.getDatasetMeta(0).data;
      if (!horizontal && !haveRoom(chart.ctx, bars, textOf, style)) return;
      bars.forEach((bar, index) => {
        const { x, y } = bar.getProps(['x', 'y'], true);
        if (horizontal) write(chart.ctx, textOf(index), x + 6, y, 'left', style.text, style);
        else write(chart.ctx, textOf(index), x, y - 8, 'center', style.text, style);
      });
    },
  };
}

function haveRoom(
  context: CanvasRenderingContext2D,
  bars: readonly { readonly x: number }[],
  textOf: (index: number) => string,
  style: ChartStyle,
): boolean {
  if (bars.length < 2) return true;
  context.save();
  context.font = labelFont(style);
  const widest = Math.max(...bars.map((_, index) => context.measureText(textOf(index)).width));
  context.restore();
  return widest + 4 <= Math.abs(bars[1]!.x - bars[0]!.x);
}

/** Each line's name at its last point, moved apart where they would meet. */
export function lineNames(names: readonly string[], colors: readonly string[], style: ChartStyle): Plugin {
  return {
    id: 'lineNames',
    afterDatasetsDraw(chart) {
      const ends = names.flatMap((name, index) => {
        const last = chart.getDatasetMeta(index).data.at(-1);
        return last ? [{ name, color: colors[index]!, x: last.x, y: last.y }] : [];
      });
      ends.sort((left, right) => left.y - right.y);
      let free = -Infinity;
      for (const { name, color, x, y } of ends) {
        free = Math.max(y, free + 16);
        write(chart.ctx, name, x + 8, free, 'left', color, style);
      }
    },
  };
}

/** Each group's name at the middle of its points, on a halo that keeps it legible. */
export function groupNames(names: readonly string[], style: ChartStyle): Plugin {
  return {
    id: 'groupNames',
    afterDatasetsDraw(chart) {
      const placed: number[][] = [];
      names.forEach((name, index) => {
        const points = chart.getDatasetMeta(index).data;
        if (points.length === 0) return;
        chart.ctx.font = `600 12px ${style.font}`;
        const half = chart.ctx.measureText(name).width / 2;
        const { left, right } = chart.chartArea;
        const x = Math.max(left + half, Math.min(right - half, median(points.map((point) => point.x))));
        let y = median(points.map((point) => point.y));
        while (placed.some(([otherX = 0, otherY = 0]) => Math.abs(otherX - x) < 80 && Math.abs(otherY - y) < 16))
          y += 16;
        placed.push([x, y]);
        chart.ctx.save();
        chart.ctx.font = `600 12px ${style.font}`;
        chart.ctx.strokeStyle = style.surface;
        chart.ctx.lineWidth = 4;
        chart.ctx.lineJoin = 'round';
        chart.ctx.textAlign = 'center';
        chart.ctx.textBaseline = 'middle';
        chart.ctx.strokeText(name, x, y);
        chart.ctx.fillStyle = style.text;
        chart.ctx.fillText(name, x, y);
        chart.ctx.restore();
      });
    },
  };
}

/** A line across at one value of the x axis, named at its upper end. */
export function valueMark(value: number, label: string, style: ChartStyle): Plugin {
  return {
    id: 'valueMark',
    afterDatasetsDraw(chart) {
      const { ctx, chartArea, scales } = chart;
      const x = scales['x']?.getPixelForValue(value) ?? NaN;
      if (!(x >= chartArea.left && x <= chartArea.right)) return;
      stroke(chart, [x, chartArea.top], [x, chartArea.bottom], style.text);
      const beyondMiddle = x > (chartArea.left + chartArea.right) / 2;
      write(
        ctx,
        label,
        x + (beyondMiddle ? -6 : 6),
        chartArea.top + 8,
        beyondMiddle ? 'right' : 'left',
        style.text,
        style,
        true,
      );
    },
  };
}

/** A line across at one value of the y axis, named at its right end. */
export function levelMark(value: number, label: string, style: ChartStyle): Plugin {
  return {
    id: 'levelMark',
    afterDatasetsDraw(chart) {
      const { ctx, chartArea, scales } = chart;
      const y = scales['y']?.getPixelForValue(value) ?? NaN;
      if (!(y >= chartArea.top && y <= chartArea.bottom)) return;
      stroke(chart, [chartArea.left, y], [chartArea.right, y], style.text);
      write(ctx, label, chartArea.right - 4, y - 10, 'right', style.text, style);
    },
  };
}

/** Bars of plus and minus an error at the points of a line. */
export function errorBars(dataset: number, errors: readonly number[], color: string): Plugin {
  return {
    id: `errorBars${dataset}`,
    afterDatasetsDraw(chart) {
      const scale = chart.scales['y'];
      if (!scale) return;
      chart.getDatasetMeta(dataset).data.forEach(({ x, y }, index) => {
        const error = errors[index];
        if (error === undefined) return;
        const value = scale.getValueForPixel(y) ?? NaN;
        const ends = [scale.getPixelForValue(value + error), scale.getPixelForValue(value - error)] as const;
        stroke(chart, [x, ends[0]], [x, ends[1]], color, []);
        for (const end of ends) stroke(chart, [x - 4, end], [x + 4, end], color, []);
      });
    },
  };
}

/** The line on which both axes agree. */
export function equalityLine(label: string, style: ChartStyle): Plugin {
  return {
    id: 'equalityLine',
    beforeDatasetsDraw(chart) {
      const { x, y } = chart.scales;
      if (!x || !y) return;
      const low = Math.max(x.min, y.min);
      const high = Math.min(x.max, y.max);
      if (!(high > low)) return;
      stroke(
        chart,
        [x.getPixelForValue(low), y.getPixelForValue(low)],
        [x.getPixelForValue(high), y.getPixelForValue(high)],
        style.quiet,
      );
      const middle = (low + high) * 0.62;
      write(chart.ctx, label, x.getPixelForValue(middle) - 8, y.getPixelForValue(middle), 'right', style.muted, style);
    },
  };
}

function stroke(
  { ctx }: Chart,
  from: readonly [number, number],
  to: readonly [number, number],
  color: string,
  dash: readonly number[] = [4, 4],
): void {
  ctx.save();
  ctx.strokeStyle = color;
  ctx.lineWidth = 1;
  ctx.setLineDash([...dash]);
  ctx.beginPath();
  ctx.moveTo(...from);
  ctx.lineTo(...to);
  ctx.stroke();
  ctx.restore();
}

function write(
  context: CanvasRenderingContext2D,
  text: string,
  x: number,
  y: number,
  align: CanvasTextAlign,
  color: string,
  style: ChartStyle,
  halo = false,
): void {
  context.save();
  context.font = labelFont(style);
  context.textAlign = align;
  context.textBaseline = 'middle';
  if (halo) {
    context.strokeStyle = style.surface;
    context.lineWidth = 4;
    context.lineJoin = 'round';
    context.strokeText(text, x, y);
  }
  context.fillStyle = color;
  context.fillText(text, x, y);
  context.restore();
}

function labelFont({ font }: ChartStyle): string {
  return `500 12px ${font}`;
}

function median(values: number[]): number {
  values.sort((left, right) => left - right);
  return values[values.length >> 1] ?? 0;
}
