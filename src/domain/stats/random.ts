/** A seeded source of uniform numbers in [0, 1). */
export type Random = () => number;

/**
 * sfc32 seeded through splitmix32 (Doty-Humphrey, PractRand): 128 bits of state, the same stream for the
 * same seed on every platform.
 *
 * @param stream each is another sequence of the same seed, for draws that must not depend on each other
 */
export function seededRandom(seed: number, stream = 0): Random {
  let mix = (seed ^ Math.imul(stream, 0x85ebca6b)) >>> 0;
  const next = (): number => {
    mix = (mix + 0x9e3779b9) | 0;
    let z = mix ^ (mix >>> 16);
    z = Math.imul(z, 0x21f0aaad);
    z ^= z >>> 15;
    z = Math.imul(z, 0x735a2d97);
    return (z ^ (z >>> 15)) | 0;
  };
  let a = next();
  let b = next();
  let c = next();
  let counter = next();
  return () => {
    const sum = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = ((c << 21) | (c >>> 11)) + sum;
    c |= 0;
    // 53 bits out of two draws would halve the speed; 32 bits suffice for sampling rows.
    return (sum >>> 0) / 4_294_967_296;
  };
}

/** A standard normal deviate (Box & Muller 1958). */
export function normal(random: Random): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}

/** Shuffles in place (Fisher & Yates; Durstenfeld 1964). */
export function shuffle(values: Uint32Array, random: Random): void {
  for (let i = values.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    const held = values[i]!;
    values[i] = values[j]!;
    values[j] = held;
  }
}
