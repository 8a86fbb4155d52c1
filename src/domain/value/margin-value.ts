/** revenue − cost. `NaN` where either is missing. */
export function marginValue(revenue: Float64Array, cost: Float64Array): Float64Array {
  return revenue.map((value, row) => value - cost[row]!);
}
