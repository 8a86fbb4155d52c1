/** One or two characters for each name, no two alike: a sign beside the colour where there is no room for a name. */
export function abbreviations(names: readonly string[]): ReadonlyMap<string, string> {
  const signs = new Map<string, string>();
  const taken = new Set<string>();
  for (const name of names) {
    const free = candidates(name).find((sign) => !taken.has(sign));
    const sign = free ?? numbered(taken);
    taken.add(sign);
    signs.set(name, sign);
  }
  return signs;
}

function* letters(name: string): Generator<string> {
  yield* name.match(/[\p{L}\p{N}]/gu) ?? [];
}

function candidates(name: string): string[] {
  const words = name.split(/[^\p{L}\p{N}]+/u).filter(Boolean);
  const [first = '', ...rest] = [...letters(name)];
  const initials = words.length > 1 ? [...words[0]!][0]!.toUpperCase() + [...words[1]!][0]!.toUpperCase() : [];
  return [initials, ...rest.map((letter) => first.toUpperCase() + letter.toLowerCase())].flat().filter(Boolean);
}

function numbered(taken: ReadonlySet<string>): string {
  let number = 1;
  while (taken.has(String(number))) number++;
  return String(number);
}
