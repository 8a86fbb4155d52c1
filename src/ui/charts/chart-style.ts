import { CATEGORY_COLORS, OTHER_COLORS, categoryToken } from '../components/category-color';

/** How much is left of the colour of what is held back. */
export const QUIET = 0.36;

/** The tokens as a canvas takes them. */
export interface ChartStyle {
  readonly surface: string;
  readonly text: string;
  readonly muted: string;
  readonly grid: string;
  readonly axis: string;
  readonly accent: string;
  readonly quiet: string;
  /** One for each category, then those for "other". */
  readonly categories: readonly string[];
  readonly font: string;
  readonly still: boolean;
}

/** Reads the tokens of the theme in use. */
export function chartStyle(): ChartStyle {
  const probe = document.createElement('span');
  document.body.append(probe);
  const color = (token: string): string => {
    probe.style.color = `var(${token})`;
    return getComputedStyle(probe).color;
  };
  const style: ChartStyle = {
    surface: color('--surface'),
    text: color('--text'),
    muted: color('--text-muted'),
    grid: color('--grid-line'),
    axis: color('--border-strong'),
    accent: color('--accent'),
    quiet: color('--category-other'),
    categories: Array.from({ length: CATEGORY_COLORS + OTHER_COLORS }, (_, index) => color(categoryToken(index))),
    font: getComputedStyle(document.body).fontFamily,
    still: matchMedia('(prefers-reduced-motion: reduce)').matches,
  };
  probe.remove();
  return style;
}

/** The colour of a category; without one, the accent. */
export function seriesColor(style: ChartStyle, index: number | undefined): string {
  if (index === undefined) return style.accent;
  if (index >= 0 && index < CATEGORY_COLORS) return style.categories[index]!;
  return style.categories[CATEGORY_COLORS + (index < 0 ? 0 : (index - CATEGORY_COLORS) % OTHER_COLORS)]!;
}

/** The colour held back: mixed into the ground, so that nothing shines through. */
export function tinted(style: ChartStyle, color: string, share: number): string {
  const front = channels(color);
  const ground = channels(style.surface);
  return `rgb(${front.map((channel, index) => Math.round(channel * share + ground[index]! * (1 - share))).join(', ')})`;
}

/** The same colour, let through. `color` is a computed `rgb(…)`. */
export function translucent(color: string, alpha: number): string {
  return color.replace(/^rgb\((.*)\)$/, `rgba($1, ${alpha})`);
}

function channels(color: string): number[] {
  return (color.match(/[\d.]+/g) ?? []).slice(0, 3).map(Number);
}
