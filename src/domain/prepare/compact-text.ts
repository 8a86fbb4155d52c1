import { MISSING_CODE, type TextColumn } from '../table/column';

/** The same text without dictionary entries that no cell has; the column itself where all are in use. */
export function compactText(column: TextColumn): TextColumn {
  const { codes, dictionary } = column;
  const used = new Uint8Array(dictionary.length);
  for (const code of codes) if (code !== MISSING_CODE) used[code] = 1;
  if (!used.includes(0)) return column;
  const newCodes = new Uint32Array(dictionary.length);
  let count = 0;
  for (let code = 0; code < used.length; code++) if (used[code] === 1) newCodes[code] = count++;
  const compacted = new Uint32Array(codes.length);
  for (let row = 0; row < codes.length; row++) {
    const code = codes[row]!;
    compacted[row] = code === MISSING_CODE ? MISSING_CODE : newCodes[code]!;
  }
  return { type: 'text', codes: compacted, dictionary: dictionary.filter((_, code) => used[code] === 1) };
}
