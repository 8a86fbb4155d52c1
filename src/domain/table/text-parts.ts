/**
 * The parts of a text that lists several, without the blanks around them. A part in double quotes may contain the delimiter,
 * and a quote that is doubled (RFC 4180, 2.7). Blank parts are none.
 *
 * @param delimiter one or more characters
 */
export function textParts(text: string, delimiter: string): string[] {
  const parts: string[] = [];
  for (let at = 0; at <= text.length;) {
    const quoted = quotedPart(text, at, delimiter);
    const end = quoted ? quoted.end : endOfPart(text, at, delimiter);
    const part = (quoted ? quoted.part : text.slice(at, end)).trim();
    if (part !== '') parts.push(part);
    at = end + delimiter.length;
  }
  return parts;
}

function endOfPart(text: string, from: number, delimiter: string): number {
  const end = text.indexOf(delimiter, from);
  return end < 0 ? text.length : end;
}

/** `null` where no quote opens at the beginning, or the part does not end with the one that closes it. */
function quotedPart(text: string, from: number, delimiter: string): { part: string; end: number } | null {
  let open = from;
  while (text[open] === ' ' && !text.startsWith(delimiter, open)) open++;
  if (text[open] !== '"') return null;
  let close = text.indexOf('"', open + 1);
  while (close >= 0 && text[close + 1] === '"') close = text.indexOf('"', close + 2);
  if (close < 0) return null;
  const end = endOfPart(text, close + 1, delimiter);
  if (text.slice(close + 1, end).trim() !== '') return null;
  return { part: text.slice(open + 1, close).replaceAll('""', '"'), end };
}
