/** Where a text stops being JSON, in lines and characters from 1; `null` where the browser does not tell. */
export function jsonPlace(text: string, error: unknown): { line: number; character: number } | null {
  const message = error instanceof Error ? error.message : '';
  const position = /at position (\d+)/.exec(message)?.[1];
  const told = /line (\d+) column (\d+)/.exec(message);
  if (told) return { line: Number(told[1]), character: Number(told[2]) };
  const ends = /Unexpected end|unterminated/i.test(message);
  if (position === undefined && !ends) return null;
  const lines = text.slice(0, position === undefined ? text.length : Number(position)).split('\n');
  return { line: lines.length, character: lines.at(-1)!.length + 1 };
}
