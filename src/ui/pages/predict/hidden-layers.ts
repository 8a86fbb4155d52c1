const MOST_LAYERS = 6;
const MOST_UNITS = 512;

/** Sizes of hidden layers out of a text such as `32, 16`; `null` where it is none. An empty text has no hidden layer. */
export function parseLayers(text: string): number[] | null {
  const words = text.split(/[\s,，、;]+/).filter(Boolean);
  const sizes = words.map(Number);
  const fits =
    sizes.length <= MOST_LAYERS && sizes.every((size) => Number.isInteger(size) && size >= 1 && size <= MOST_UNITS);
  return fits ? sizes : null;
}

export function layersText(sizes: readonly number[]): string {
  return sizes.join(', ');
}
