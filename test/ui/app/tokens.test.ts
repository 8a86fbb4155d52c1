import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const css = readFileSync(new URL('../../../src/ui/app/tokens.css', import.meta.url), 'utf8');

/** `light-dark()` tokens as a pair of hexadecimal colours. */
const tokens = new Map(
  [...css.matchAll(/--([\w-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\)/g)].map(([, name, light, dark]) => [
    name!,
    [light!, dark!],
  ]),
);

/** WCAG 2.2, relative luminance. */
function luminance(color: string): number {
  const [red, green, blue] = [1, 3, 5].map((start) => {
    const channel = parseInt(color.slice(start, start + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
}

function contrast(text: string, ground: string, theme: 0 | 1): number {
  const [a, b] = [luminance(tokens.get(text)![theme]!), luminance(tokens.get(ground)![theme]!)];
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

const grounds = ['ground', 'surface', 'surface-raised', 'surface-sunken'];
const steps = [1, 2, 3, 4, 5, 6, 7];
const pairs = [
  ...['text', 'text-muted', 'accent-text', 'danger', 'warning'].flatMap((text) =>
    grounds.map((ground) => [text, ground]),
  ),
  ['accent-text', 'accent-soft'],
  ['text', 'accent-soft'],
  ['text-muted', 'accent-soft'],
  ['text', 'danger-soft'],
  ['text-muted', 'danger-soft'],
  ['text', 'warning-soft'],
  ['text-on-accent', 'accent'],
  ['text-on-accent', 'accent-hover'],
  ['text-on-danger', 'danger'],
  ['text-on-danger', 'danger-hover'],
  ...steps.flatMap((step) => [
    [`on-sequence-${step}`, `sequence-${step}`],
    [`on-diverge-${step}`, `diverge-${step}`],
  ]),
] as [string, string][];

describe.each([
  ['light', 0],
  ['dark', 1],
] as const)('the %s theme', (_name, theme) => {
  it.each(pairs)('shows %s on %s with a contrast of 4.5 or more', (text, ground) => {
    expect(contrast(text, ground, theme)).toBeGreaterThanOrEqual(4.5);
  });

  it.each(['accent', 'border-strong', 'focus', 'danger'])(
    'shows %s beside the surface with a contrast of 3 or more',
    (mark) => {
      expect(contrast(mark, 'surface', theme)).toBeGreaterThanOrEqual(3);
    },
  );
});
