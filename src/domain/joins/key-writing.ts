/** Ways in which the same key is written differently, each with a form in which the difference is gone. */
const WRITINGS = {
  case: (text: string) => text.toLowerCase(),
  blanks: (text: string) => text.replace(/[\s\p{Cc}\p{Cf}]+/gu, ''),
  width: (text: string) => text.normalize('NFKC'),
  zeros: (text: string) => text.replace(/^0+(?=.)/, ''),
  decimals: (text: string) => text.replace(/(?<=\d)\.0+$/, ''),
} as const;

/** A difference in writing that may keep keys from matching. */
export type Writing = keyof typeof WRITINGS;

/** All of them, in the order in which they are tried. */
export const EVERY_WRITING = Object.keys(WRITINGS) as readonly Writing[];

/** Text that no other difference than that of case can be in. */
const PLAIN = /^(?!0)(?!.*\.0+$)[!-~]*$/;

/** The form of a text in which one difference, or all of them, are gone. */
export function foldWriting(text: string, ignoring: Writing | 'all'): string {
  if (ignoring !== 'all') return WRITINGS[ignoring](text);
  const lower = text.toLowerCase();
  if (PLAIN.test(lower)) return lower;
  // Full-width digits must be plain ones before zeros are looked for, and full-width letters before case.
  return (['width', 'blanks', 'case', 'decimals', 'zeros'] as const).reduce(
    (folded, writing) => WRITINGS[writing](folded),
    text,
  );
}
