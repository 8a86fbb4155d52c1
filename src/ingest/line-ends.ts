export type LineEnd = 'lf' | 'crlf' | 'cr';

const LINE_FEED = 10;
const CARRIAGE_RETURN = 13;

/** The one line end that a text uses, `'mixed'` for several, `null` for none. */
export function lineEndOf(text: string): LineEnd | 'mixed' | null {
  if (!text.includes('\r')) return text.includes('\n') ? 'lf' : null;
  if (!text.includes('\n')) return 'cr';
  let feeds = 0;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) {
    if (text.charCodeAt(at - 1) !== CARRIAGE_RETURN) return 'mixed';
    feeds++;
  }
  let returns = 0;
  for (let at = text.indexOf('\r'); at >= 0; at = text.indexOf('\r', at + 1)) returns++;
  return returns === feeds ? 'crlf' : 'mixed';
}

/** Line ends in `text[from, to)`, of any kind, inside quotes or not. */
export function countLineEnds(text: string, from: number, to: number): number {
  const part = text.slice(from, to);
  let count = 0;
  for (let at = part.indexOf('\n'); at >= 0; at = part.indexOf('\n', at + 1)) count++;
  for (let at = part.indexOf('\r'); at >= 0; at = part.indexOf('\r', at + 1)) {
    if (part.charCodeAt(at + 1) !== LINE_FEED) count++;
  }
  return count;
}

/** Where the line that begins at `from` ends, its line end included. */
export function lineLimit(text: string, from: number): number {
  for (let at = from; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === LINE_FEED) return at + 1;
    if (code === CARRIAGE_RETURN) return text.charCodeAt(at + 1) === LINE_FEED ? at + 2 : at + 1;
  }
  return text.length;
}
