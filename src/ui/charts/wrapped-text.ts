/** Where a text may be broken: behind a blank, a hyphen or a stroke, and between letters of scripts without blanks. */
const BREAKS = /(?<=[\s\-/])|(?<=\p{Script=Han})|(?=\p{Script=Han})/u;

/**
 * A text in at most so many lines, none wider than the width: a word that is too long, and what does not fit on the last line,
 * ends in an ellipsis.
 *
 * @param widthOf of a text on one line
 */
export function wrappedText(text: string, width: number, most: number, widthOf: (text: string) => number): string[] {
  const lines: string[] = [];
  let line = '';
  const words = text.split(BREAKS);
  for (const [place, word] of words.entries()) {
    const longer = line + word;
    if (line === '' || widthOf(longer.trimEnd()) <= width) {
      line = longer;
      continue;
    }
    if (lines.length === most - 1) {
      line += words.slice(place).join('');
      break;
    }
    lines.push(line);
    line = word;
  }
  return [...lines, line].map((each) => shortened(each.trim(), width, widthOf));
}

function shortened(text: string, width: number, widthOf: (text: string) => number): string {
  if (widthOf(text) <= width) return text;
  const letters = [...text];
  while (letters.length > 1 && widthOf(`${letters.join('').trimEnd()}…`) > width) letters.pop();
  return `${letters.join('').trimEnd()}…`;
}

let context: CanvasRenderingContext2D | null = null;

/** The width of a text on one line of a chart, in pixels. */
export function labelWidth(text: string): number {
  context ??= document.createElement('canvas').getContext('2d');
  if (!context) return text.length * 7;
  context.font = `500 12px ${getComputedStyle(document.body).fontFamily}`;
  return context.measureText(text).width;
}
