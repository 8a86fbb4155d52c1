/** The column of `test/golden/distribution.py`. */
export const planted = Float64Array.from({ length: 997 }, (_, row) => ((row * 7919) % 997) ** 1.5 / 10);
