/** amount × frequency × loyalty, or the product of any columns. `NaN` where a factor is missing. */
export function productValue(factors: readonly Float64Array[]): Float64Array {
  const product = new Float64Array(factors[0]?.length ?? 0).fill(1);
  for (const factor of factors) {
    for (let row = 0; row < product.length; row++) product[row]! *= factor[row]!;
  }
  return product;
}
