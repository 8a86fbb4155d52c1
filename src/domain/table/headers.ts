/**
 * A unique, stable label for each header. Blank headers are named by their place (`column3`); of several equal
 * headers the first keeps its name and the others get `_2`, `_3`, never a label that another header has already.
 */
export function uniqueHeaders(originals: readonly string[]): string[] {
  const wanted = originals.map((original) => original.trim());
  const reserved = new Set(wanted);
  const used = new Set<string>();
  return wanted.map((name, index) => {
    const base = name || `column${index + 1}`;
    let label = base;
    for (let suffix = 2; used.has(label) || (label !== name && reserved.has(label)); suffix++)
      label = `${base}_${suffix}`;
    used.add(label);
    return label;
  });
}

/** Whether a label only says which column it is. */
export function isGeneratedHeader(label: string): boolean {
  return /^column\d+$/.test(label);
}

/** Labels of a file that names no columns. */
export function generatedHeaders(width: number): string[] {
  return Array.from({ length: width }, (_, index) => `column${index + 1}`);
}
