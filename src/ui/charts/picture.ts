import type { ChartStyle } from './chart-style';

interface Caption {
  readonly title: string;
  readonly subtitle: string | undefined;
  readonly note: string | undefined;
}

const MARGIN = 24;
const SCALE = 2;

/** A drawing on its ground, with its title over it and its note under it, as a PNG file. */
export async function chartPicture(
  drawing: HTMLCanvasElement,
  { title, subtitle, note }: Caption,
  style: ChartStyle,
): Promise<Blob | null> {
  const width = Math.max(480, drawing.clientWidth || drawing.width / SCALE);
  const height = (drawing.height / drawing.width) * width;
  const canvas = document.createElement('canvas');
  const context = canvas.getContext('2d');
  if (!context) return null;

  const titleLines = wrapped(context, title, `600 16px ${style.font}`, width);
  const noteLines = wrapped(context, [subtitle, note].filter(Boolean).join(' · '), `12px ${style.font}`, width);
  const top = MARGIN + titleLines.length * 22 + 12;
  canvas.width = SCALE * (width + 2 * MARGIN);
  canvas.height = SCALE * (top + height + noteLines.length * 18 + 12 + MARGIN);
  context.scale(SCALE, SCALE);
  context.fillStyle = style.surface;
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.textBaseline = 'top';
  write(context, titleLines, MARGIN, 22, `600 16px ${style.font}`, style.text);
  context.drawImage(drawing, MARGIN, top, width, height);
  write(context, noteLines, top + height + 12, 18, `12px ${style.font}`, style.muted);
  return new Promise((resolve) => canvas.toBlob(resolve, 'image/png'));
}

function write(
  context: CanvasRenderingContext2D,
  lines: readonly string[],
  top: number,
  lineHeight: number,
  font: string,
  color: string,
): void {
  context.font = font;
  context.fillStyle = color;
  lines.forEach((line, index) => context.fillText(line, MARGIN, top + index * lineHeight));
}

/** Words on as many lines as they need; text without blanks, such as Chinese, is broken anywhere. */
function wrapped(context: CanvasRenderingContext2D, text: string, font: string, width: number): string[] {
  context.font = font;
  const lines: string[] = [];
  let line = '';
  for (const word of text.match(/[\u3000-\uffef]|[^\s\u3000-\uffef]+\s*|\s+/g) ?? []) {
    if (line && context.measureText(line + word.trimEnd()).width > width) {
      lines.push(line.trimEnd());
      line = '';
    }
    line += word;
  }
  return line.trim() ? [...lines, line.trimEnd()] : lines;
}
