const FAMILIES = [
  ['true', 'false'],
  ['yes', 'no'],
  ['y', 'n'],
  ['是', '否'],
] as const;

/** Pairs of words for yes and no; a boolean column uses one of them throughout. */
export const BOOLEAN_FAMILIES = FAMILIES.map((_, index) => index);

/** 1 for the family's first word, 0 for its second, -1 for anything else. Case and outer blanks do not matter. */
export function readBooleanWord(text: string, family: number): number {
  if (text.length > 12) return -1;
  const word = text.trim().toLowerCase();
  const [yes, no] = FAMILIES[family]!;
  return word === yes ? 1 : word === no ? 0 : -1;
}

/** Any family's words, and 1 and 0: for a column that the user declares boolean. */
export function readAnyBoolean(text: string): number {
  const word = text.trim();
  if (word === '1' || word === '0') return Number(word);
  for (const family of BOOLEAN_FAMILIES) {
    const value = readBooleanWord(word, family);
    if (value >= 0) return value;
  }
  return -1;
}
