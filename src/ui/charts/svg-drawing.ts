const SCALE = 2;

/** An SVG drawing of paths, lines, rectangles, circles and texts, without transforms, as it stands on the page. */
export function drawSvg(svg: SVGSVGElement): HTMLCanvasElement {
  const frame = svg.getBoundingClientRect();
  const canvas = document.createElement('canvas');
  canvas.width = frame.width * SCALE;
  canvas.height = frame.height * SCALE;
  const context = canvas.getContext('2d');
  if (!context) return canvas;
  context.scale(SCALE, SCALE);
  for (const shape of svg.querySelectorAll('path, line, rect, circle, text')) draw(context, shape);
  return canvas;
}

function draw(context: CanvasRenderingContext2D, shape: Element): void {
  const style = getComputedStyle(shape);
  const number = (name: string): number => Number(shape.getAttribute(name) ?? 0);
  if (shape instanceof SVGTextElement) {
    context.globalAlpha = Number(style.opacity);
    context.font = `${style.fontWeight} ${style.fontSize} ${style.fontFamily}`;
    context.textAlign = style.textAnchor === 'end' ? 'right' : style.textAnchor === 'middle' ? 'center' : 'left';
    context.textBaseline = style.dominantBaseline === 'middle' ? 'middle' : 'alphabetic';
    context.fillStyle = style.fill;
    context.fillText(shape.textContent, number('x'), number('y'));
    context.globalAlpha = 1;
    return;
  }
  const outline = new Path2D(shape.getAttribute('d') ?? '');
  if (shape instanceof SVGRectElement) outline.rect(number('x'), number('y'), number('width'), number('height'));
  if (shape instanceof SVGCircleElement) outline.arc(number('cx'), number('cy'), number('r'), 0, 2 * Math.PI);
  if (shape instanceof SVGLineElement) {
    outline.moveTo(number('x1'), number('y1'));
    outline.lineTo(number('x2'), number('y2'));
  }
  const opacity = Number(style.opacity);
  if (style.fill !== 'none' && !(shape instanceof SVGLineElement)) {
    context.globalAlpha = opacity * Number(style.fillOpacity);
    context.fillStyle = style.fill;
    context.fill(outline);
  }
  if (style.stroke !== 'none') {
    context.globalAlpha = opacity * Number(style.strokeOpacity);
    context.strokeStyle = style.stroke;
    context.lineWidth = parseFloat(style.strokeWidth);
    context.setLineDash(style.strokeDasharray === 'none' ? [] : style.strokeDasharray.split(/[ ,]+/).map(parseFloat));
    context.stroke(outline);
    context.setLineDash([]);
  }
  context.globalAlpha = 1;
}
