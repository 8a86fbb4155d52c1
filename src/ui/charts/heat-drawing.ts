const SCALE = 2;

/** A heat grid as it stands on the page, drawn: its cells with their colours and texts. */
export function drawHeat(table: HTMLTableElement): HTMLCanvasElement {
  const frame = table.getBoundingClientRect();
  const canvas = document.createElement('canvas');
  canvas.width = frame.width * SCALE;
  canvas.height = frame.height * SCALE;
  const context = canvas.getContext('2d');
  if (!context) return canvas;
  context.scale(SCALE, SCALE);
  context.textBaseline = 'middle';
  for (const cell of table.querySelectorAll('th, td')) {
    const { left, top, width, height } = cell.getBoundingClientRect();
    const { backgroundColor, color, fontFamily, fontSize, fontWeight, textAlign } = getComputedStyle(cell);
    const x = left - frame.left;
    const y = top - frame.top;
    context.fillStyle = backgroundColor;
    context.beginPath();
    context.roundRect(x, y, width, height, 4);
    context.fill();
    context.fillStyle = color;
    context.font = `${fontWeight} ${fontSize} ${fontFamily}`;
    context.textAlign = textAlign === 'left' ? 'left' : 'center';
    context.fillText(cell.textContent.trim(), x + (textAlign === 'left' ? 8 : width / 2), y + height / 2);
  }
  return canvas;
}
