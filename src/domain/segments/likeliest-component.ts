/** Which component each row most likely belongs to, and how likely. */
export interface Likeliest {
  readonly component: Uint32Array;
  readonly probability: Float64Array;
}

/** The first of equally likely components. @param responsibilities nComponents a row */
export function likeliestComponents(responsibilities: Float64Array, nComponents: number): Likeliest {
  const rows = responsibilities.length / nComponents;
  const component = new Uint32Array(rows);
  const probability = new Float64Array(rows);
  for (let row = 0, at = 0; row < rows; row++) {
    for (let k = 0; k < nComponents; k++, at++) {
      if (responsibilities[at]! <= probability[row]!) continue;
      probability[row] = responsibilities[at]!;
      component[row] = k;
    }
  }
  return { component, probability };
}
