import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wrappedText } from '../../../src/ui/charts/wrapped-text';

/** Every letter is one wide. */
const widthOf = (text: string): number => [...text].length;
const wrapped = (text: string, width: number, most = 3): string[] => wrappedText(text, width, most, widthOf);

describe('a text in lines', () => {
  it('is broken at blanks and hyphens', () => {
    expect(wrapped('Days since last purchase', 10)).toEqual(['Days since', 'last', 'purchase']);
    expect(wrapped('Orders', 10)).toEqual(['Orders']);
    expect(wrapped('re-order rate', 6)).toEqual(['re-', 'order', 'rate']);
  });

  it('is broken between any letters where the script has no blanks', () => {
    expect(wrapped('距上次购买的天数', 4)).toEqual(['距上次购', '买的天数']);
  });

  it('is shortened where a word, or what is left for the last line, is too long', () => {
    expect(wrapped('averageOrderValueOfAll', 9)).toEqual(['averageO…']);
    expect(wrapped('one two three four', 5, 2)).toEqual(['one', 'two…']);
  });

  it('never has more lines than asked for, nor a wider one, and loses nothing where no line is shortened', () => {
    fc.assert(
      fc.property(fc.string(), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 4 }), (text, width, most) => {
        const lines = wrapped(text, width, most);
        expect(lines.length).toBeLessThanOrEqual(most);
        expect(Math.max(...lines.map(widthOf))).toBeLessThanOrEqual(Math.max(width, 2));
        const whole = text.replace(/\s/g, '');
        const shown = lines.join('').replace(/\s/g, '');
        expect(shown === whole || shown.includes('…')).toBe(true);
      }),
    );
  });
});
