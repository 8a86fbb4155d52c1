const FOLDED = /[\uff01-\uff5e\uffe1\uffe5\uffe6\u3000\u00a0\u2007\u2009\u202f\u2212]/g;
const FULL_WIDTH_OFFSET = 0xfee0;
const OTHERS = new Map([
  ['\uffe1', '£'],
  ['\uffe5', '¥'],
  ['\uffe6', '₩'],
  ['\u2212', '-'],
]);

/** Full-width forms as ASCII, typographic blanks as a blank, the minus sign as a hyphen. */
export function foldWidth(text: string): string {
  return text.replace(FOLDED, (character) => {
    const code = character.charCodeAt(0);
    if (code >= 0xff01 && code <= 0xff5e) return String.fromCharCode(code - FULL_WIDTH_OFFSET);
    return OTHERS.get(character) ?? ' ';
  });
}

/** Whether a text has no character beyond ASCII. */
export function isAscii(text: string): boolean {
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) > 127) return false;
  return true;
}
