/** Colours that can be told apart; whatever comes after them is "other". */
export const CATEGORY_COLORS = 8;

/** The CSS colour of the category at an index; the same on every page. */
export function categoryColor(index: number): string {
  return `var(${categoryToken(index)})`;
}

/** The token behind it, such as `--category-3`. */
export function categoryToken(index: number): string {
  return index >= 0 && index < CATEGORY_COLORS ? `--category-${index + 1}` : '--category-other';
}
