/** Colours that can be told apart; whatever comes after them is "other". */
export const CATEGORY_COLORS = 8;

/** Greys of what comes after them, by turns, so that neighbours differ; the first is also what has no place. */
export const OTHER_COLORS = 3;

/** The CSS colour of the category at an index; the same on every page. */
export function categoryColor(index: number): string {
  return `var(${categoryToken(index)})`;
}

/** The token behind it, such as `--category-3`. */
export function categoryToken(index: number): string {
  if (index >= 0 && index < CATEGORY_COLORS) return `--category-${index + 1}`;
  const other = index < 0 ? 0 : (index - CATEGORY_COLORS) % OTHER_COLORS;
  return other === 0 ? '--category-other' : `--category-other-${other + 1}`;
}
