/**
 * What stands for "no value" in number, date and boolean columns, whatever its case and the blanks around it.
 * In text columns only blank cells are missing. Infinities are listed because no analysis can use them.
 */
export const MISSING_TOKENS: readonly string[] = [
  'na',
  'n/a',
  '#n/a',
  'null',
  'nan',
  'none',
  '-',
  '\\n',
  'inf',
  '+inf',
  '-inf',
  'infinity',
  '+infinity',
  '-infinity',
];

/** Tokens that say only this; the others may be what something is called, such as "none". */
const NO_WORDS = new Set(['n/a', '#n/a', 'null', 'nan', '-', '\\n']);
const TOKENS = new Set(MISSING_TOKENS);
const LONGEST = Math.max(...MISSING_TOKENS.map((token) => token.length));

/** Whether a text has nothing but blanks. */
export function isBlank(text: string): boolean {
  return text.length === 0 || text.trim().length === 0;
}

/** Whether a cell of a number, date or boolean column says that there is no value. */
export function isMissingText(text: string): boolean {
  const trimmed = text.trim();
  return trimmed.length === 0 || (trimmed.length <= LONGEST && TOKENS.has(trimmed.toLowerCase()));
}

/** Whether what `isMissingText` may as well be a value that the column's other values stand beside. */
export function mayBeCategory(text: string): boolean {
  const trimmed = text.trim();
  return trimmed !== '' && !NO_WORDS.has(trimmed.toLowerCase());
}
